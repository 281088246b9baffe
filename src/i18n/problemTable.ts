import type { Problem } from '../contracts'
import type { Translate } from './create'

/** The sentence of one problem: what was odd, where, and what was done. */
export function problemSentence({ row, column, code, params }: Problem, t: Translate): string {
  return t(`problems.${code}`, { row, ...params, ...(column === null ? {} : { column }) })
}

/** Problems as rows of a table, a header first: row, column, kind, sentence. */
export function problemTable(problems: readonly Problem[], t: Translate): string[][] {
  const head = (['row', 'column', 'kind', 'what'] as const).map((key) => t(`data.notes.${key}`))
  return [
    head,
    ...problems.map((problem) => [
      String(problem.row),
      problem.column ?? '',
      t(`problemKinds.${problem.code}`),
      problemSentence(problem, t),
    ]),
  ]
}
