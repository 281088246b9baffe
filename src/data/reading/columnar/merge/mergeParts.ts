import type { Problem, RowRole } from '../../../../contracts'
import type { Structure } from '../../structure'
import {
  columnNames,
  leadingProblems,
  leftOutProblem,
  maxProblems,
  ProblemLog,
  sheetRow,
} from '../../structure'
import { type TableBody, type TypingOptions, tellCells, typeColumns } from '../../typing'
import type { ColumnPart, RowProblemCode, TablePart } from '../cells'
import { NotColumnar } from '../cells'
import { mergeColumn } from './mergeColumn'

/**
 * Puts a file's rows, read in parts, together into a table: the same whatever the parts. Parts come
 * in the order of the file and are used up: the memory of a column is free before the next is put
 * together. Throws NotColumnar where a text is not UTF-8 or there are no rows.
 */
export function mergeParts(
  structure: Structure,
  parts: readonly TablePart[],
  trailing: readonly RowRole[],
  typing: TypingOptions = {},
): TableBody {
  const rowCount = parts.reduce((sum, part) => sum + part.rowCount, 0)
  if (rowCount === 0) throw new NotColumnar('no rows')
  const { names, problems: headerProblems } = columnNames(structure)
  const problems = new ProblemLog()
  for (const problem of headerProblems) problems.add(problem)
  for (const problem of leadingProblems(structure)) problems.add(problem)
  addRowProblems(problems, structure, parts)
  addTrailing(problems, structure, parts, trailing)
  const leftOutAt = allLeftOut(parts)
  const { columns: typed, decimal } = typeColumns(
    names.length,
    (index, hints) => {
      const cells = parts.map(({ columns }) => columns[index]!)
      const merged = mergeColumn(names[index]!, cells, maxProblems, hints)
      if ('column' in merged) for (const { columns } of parts) columns[index] = taken
      return merged
    },
    typing,
  )
  tellCells(typed, (row) => sheetRow(row, structure.leading.length, leftOutAt), problems)
  return {
    rowCount,
    columns: typed.map(({ column }) => column),
    problems: problems.first(),
    problemCount: problems.count,
    problemCounts: problems.counts(),
    decimal,
  }
}

/** Tells of the rows after those of all parts: totals and notes. */
function addTrailing(
  problems: ProblemLog,
  { leading }: Structure,
  parts: readonly TablePart[],
  trailing: readonly RowRole[],
): void {
  const before = parts.reduce((sum, part) => sum + part.rowsSeen, leading.length)
  for (const [index, role] of trailing.entries()) {
    const problem = leftOutProblem(role, before + index + 1)
    if (problem) problems.add(problem)
  }
}

/** Takes the place of a column that is put together, so that its memory is free. */
const taken: ColumnPart = { kind: 'text', codes: new Int8Array(), dictionary: new Uint8Array() }

function addRowProblems(
  problems: ProblemLog,
  structure: Structure,
  parts: readonly TablePart[],
): void {
  let before = structure.leading.length
  for (const part of parts) {
    for (const { row: partRow, code, found } of part.problems) {
      const row = before + partRow
      const place: Problem['params'] = { row }
      const params = code.endsWith('-row')
        ? place
        : { row, found, expected: structure.header.length }
      problems.add({ row, column: null, code, params })
    }
    for (const [name, count] of Object.entries(part.problemCounts)) {
      const kept = part.problems.filter(({ code }) => code === name).length
      problems.countMore(name as RowProblemCode, count - kept)
    }
    before += part.rowsSeen
  }
}

/** For every row left out, the number of table rows before it. */
function allLeftOut(parts: readonly TablePart[]): Int32Array {
  const all = new Int32Array(parts.reduce((sum, part) => sum + part.leftOutAt.length, 0))
  let rows = 0
  let at = 0
  for (const part of parts) {
    for (const before of part.leftOutAt) all[at++] = rows + before
    rows += part.rowCount
  }
  return all
}
