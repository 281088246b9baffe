import type { CleaningPlan, Column, ColumnProfile, Profile, Table } from '../../contracts'
import { writeNumber } from '../numerals'
import { readRows } from '../reading'
import { groupDuplicates } from '../repeats'
import { csvText } from '../writing'
import { categoryFill, cleanable, fences, numberFill } from './steps'

/** The new text of a cell, or null to leave it as the file has it. */
type Change = (row: number) => string | null

/**
 * The file again with the plan carried out: every cell that the plan does not change is exactly the
 * file's. Medians, modes and fences are those of the whole file, before rows are dropped.
 */
export async function* cleanedCsv(
  file: File,
  table: Table,
  profile: Profile,
  plan: CleaningPlan,
): AsyncGenerator<string, void> {
  const changes = changesOf(table, profile, plan)
  const kept = plan.dropDuplicates ? firstOfEach(table, profile.id) : null
  async function* rows(): AsyncGenerator<string[][], void> {
    let row = -1 // the header comes first
    for await (const chunk of readRows(file, table)) {
      const written: string[][] = []
      for (const cells of chunk) {
        if (row < 0 || !kept || kept[row]) written.push(cells)
        if (row >= 0) {
          for (const [index, change] of changes) cells[index] = change(row) ?? cells[index]!
        }
        row++
      }
      yield written
    }
  }
  yield* csvText(file, table.file, rows())
}

function changesOf(table: Table, profile: Profile, plan: CleaningPlan): [number, Change][] {
  const changes: [number, Change][] = []
  for (const column of cleanable(profile)) {
    const index = table.columns.findIndex(({ name }) => name === column.name)
    const cells = table.columns[index]
    const change = cells ? changeOf(cells, column, plan) : null
    if (change) changes.push([index, change])
  }
  return changes
}

function changeOf(cells: Column, column: ColumnProfile, plan: CleaningPlan): Change | null {
  const median = plan.fillNumbers ? numberFill(column) : null
  const mode = plan.fillCategories ? categoryFill(column) : null
  const write = (value: number) =>
    writeNumber(value, cells.type === 'number' ? cells.format : undefined)
  const fill = median === null ? mode : write(median)
  const limits = plan.capOutliers ? fences(column) : null
  if (fill === null && !limits) return null
  if (cells.type === 'text') return (row) => (cells.codes[row]! < 0 ? fill : null)
  const [low, high] = limits ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  return (row) => {
    const value = cells.values[row]!
    if (Number.isNaN(value)) return fill
    return value < low ? write(low) : value > high ? write(high) : null
  }
}

/** 1 for the first row of each set of rows that are equal but for the ID. */
function firstOfEach(table: Table, id: string | null): Uint8Array {
  const families = groupDuplicates(table, id === null ? [] : [id])
  let next = 0
  // Families are numbered by first appearance, so a first row is one that has the next number.
  return Uint8Array.from(families, (family) => (family === next ? ++next && 1 : 0))
}
