import { leftOutCodes, type Problem, type ProblemCode, type Profile } from '../../../contracts'

/** Problems of one kind. */
export interface OddKind {
  readonly code: ProblemCode
  /** All in the file, listed or not. */
  readonly count: number
  /** Those kept, in file order. */
  readonly problems: readonly Problem[]
}

type Read = Pick<Profile, 'rows' | 'problems' | 'problemCounts' | 'file'>

/** The problems of a file by kind, most frequent first. */
export function oddKinds({ problems, problemCounts }: Read): OddKind[] {
  const kinds = new Map<ProblemCode, Problem[]>()
  for (const problem of problems) {
    const known = kinds.get(problem.code)
    if (known) known.push(problem)
    else kinds.set(problem.code, [problem])
  }
  return Object.entries(problemCounts)
    .map(([name, count]) => {
      const code = name as ProblemCode
      return { code, count, problems: kinds.get(code) ?? [] }
    })
    .sort((a, b) => b.count - a.count)
}

/** How the rows of a file add up: in the file = read + header + left out. */
export interface RowSum {
  readonly inFile: number
  readonly read: number
  readonly header: 0 | 1
  readonly leftOut: number
}

export function rowSum({ rows, problemCounts, file }: Read): RowSum {
  const left = leftOutCodes.reduce((sum, code) => sum + (problemCounts[code] ?? 0), 0)
  const header = file.headerRow > 0 ? 1 : 0
  return { inFile: rows + header + left, read: rows, header, leftOut: left }
}
