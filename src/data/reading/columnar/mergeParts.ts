import type { Problem, Table } from '../../../contracts/table'
import { nameColumns } from '../header'
import { maxProblems, ProblemLog } from '../problemLog'
import { sheetRow } from '../sheetRow'
import { maxColumns } from '../tableBuilder'
import type { Head } from './head'
import { NotColumnar } from './layout'
import { mergeColumn } from './mergeColumn'
import type { ColumnPart, TablePart } from './part'

/** A table but for the facts about its file. */
export interface TableBody
  extends Pick<Table, 'rowCount' | 'columns' | 'problems' | 'problemCount'> {
  /** 1-based row of the header. */
  readonly headerRow: number
}

/**
 * Puts a file's rows, read in parts, together into a table: the same whatever the parts. Parts come
 * in the order of the file and are used up: the memory of a column is free before the next is put
 * together. Throws NotColumnar where a text is not UTF-8 or there are no rows.
 */
export function mergeParts(head: Head, parts: readonly TablePart[]): TableBody {
  const rowCount = parts.reduce((sum, part) => sum + part.rowCount, 0)
  if (rowCount === 0) throw new NotColumnar('no rows')
  const { names, problems: headerProblems } = nameColumns(head.cells, head.row)
  const problems = new ProblemLog()
  for (const problem of headerProblems) problems.add(problem)
  addRowProblems(problems, head, parts)
  const leftOutAt = allLeftOut(parts)
  const columns = names.map((name, index) => {
    const typed = mergeColumn(name, takeColumn(parts, index), maxProblems)
    for (const { row: tableRow, value } of typed.odd) {
      const row = sheetRow(tableRow, head.row, leftOutAt)
      const params = { row, column: name, value }
      problems.add({ row, column: name, code: 'not-a-number', params })
    }
    problems.countMore(typed.oddCount - typed.odd.length)
    return typed.column
  })
  const { count: problemCount } = problems
  return { headerRow: head.row, rowCount, columns, problems: problems.first(), problemCount }
}

const taken: ColumnPart = { kind: 'text', codes: new Int8Array(), dictionary: new Uint8Array() }

function takeColumn(parts: readonly TablePart[], index: number): ColumnPart[] {
  return parts.map(({ columns }) => columns.splice(index, 1, taken)[0]!)
}

/** Throws NotColumnar where a table with this header is refused. */
export function checkWidth({ cells }: Head): number {
  if (cells.length === 1 || cells.length > maxColumns) throw new NotColumnar('width')
  return cells.length
}

function addRowProblems(problems: ProblemLog, head: Head, parts: readonly TablePart[]): void {
  let before = head.row
  for (const part of parts) {
    for (const { row: partRow, code, found } of part.problems) {
      const row = before + partRow
      const blank: Problem['params'] = { row }
      const params = code === 'blank-row' ? blank : { row, found, expected: head.cells.length }
      problems.add({ row, column: null, code, params })
    }
    problems.countMore(part.problemCount - part.problems.length)
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
