import type { Problem } from '../../../contracts'
import type { TallMerges } from './merges'
import type { SheetExtent } from './sheetExtent'
import type { SheetRow } from './workbook'

/** Gathers what is odd in a sheet as a whole: one line for a thousand equal cases. */
export class SheetNotes {
  private hidden = { count: 0, first: 0, last: 0 }
  private unknown = { count: 0, first: 0, column: 0 }

  constructor(private readonly extent: SheetExtent) {}

  see({ row, isHidden, cells, unknownResults }: SheetRow): void {
    const { hidden, unknown } = this
    if (isHidden && cells.length > 0) {
      if (hidden.count === 0) hidden.first = row + 1
      hidden.count++
      hidden.last = row + 1
    }
    if (unknownResults.length === 0) return
    if (unknown.count === 0) {
      unknown.first = row + 1
      unknown.column = unknownResults[0]!
    }
    unknown.count += unknownResults.length
  }

  problems(merged: TallMerges): Problem[] {
    const { hidden, unknown } = this
    const [far] = this.extent.far
    const problems: Problem[] = []
    const tell = (code: Problem['code'], row: number, params: Problem['params']) =>
      problems.push({ row, column: null, code, params: { row, ...params } })
    if (hidden.count > 0)
      tell('hidden-rows', hidden.first, { count: hidden.count, last: hidden.last })
    if (unknown.count > 0) {
      const cell = `${columnLetters(unknown.column)}${unknown.first}`
      tell('formula-results', unknown.first, { count: unknown.count, cell })
    }
    if (merged.filled > 0) tell('merged-cells', merged.firstRow + 1, { count: merged.filled })
    if (far) {
      const cell = `${columnLetters(far.column)}${far.row + 1}`
      tell('far-cells', far.row + 1, { count: this.extent.far.length, cell })
    }
    return problems
  }
}

/** "A" for column 0, "AB" for 27. */
function columnLetters(column: number): string {
  const before = Math.floor(column / 26)
  return (before > 0 ? columnLetters(before - 1) : '') + String.fromCharCode(65 + (column % 26))
}
