import type { RowRole } from '../../../contracts'
import { isBlankRow } from '../../cell'
import { type BodyShape, bodyRole, bodyShape } from './bodyRole'
import type { Structure } from './structure'
import { tailRoles, tailRows } from './tailRoles'

/** Takes the rows of a file in order, each with what it is. `row` is 1-based, as a spreadsheet shows it. */
export type TakeRow = (cells: string[], row: number, role: RowRole) => void

/**
 * Tells header, data and rows to be left out apart. The last rows are held back until the file ends,
 * for only then are totals and notes known to be such.
 */
export class RowSorter {
  private rowsSeen = 0
  private held: string[][] = []
  private readonly shape: BodyShape

  constructor(
    private readonly structure: Structure,
    private readonly take: TakeRow,
  ) {
    this.shape = bodyShape(structure)
  }

  add(rows: readonly string[][]): void {
    const { leading, otherTable = Number.POSITIVE_INFINITY } = this.structure
    for (const cells of rows) {
      if (this.rowsSeen + 1 >= otherTable) {
        this.end()
        this.rowsSeen++
        this.take(cells, this.rowsSeen, isBlankRow(cells) ? 'blank' : 'other-table')
        continue
      }
      this.rowsSeen++
      const role = leading[this.rowsSeen - 1]
      if (role) this.take(cells, this.rowsSeen, role)
      else this.held.push(cells)
      // Let go of in bulk: of the rows held only the last can be a tail.
      if (this.held.length >= 4 * tailRows) this.release(this.held.length - tailRows)
    }
  }

  /** To be called after the last row. */
  end(): void {
    this.release(this.held.length - tailRows)
    const roles = tailRoles(this.held, this.shape)
    const first = this.rowsSeen - this.held.length + 1
    for (const [index, cells] of this.held.entries()) this.take(cells, first + index, roles[index]!)
    this.held = []
  }

  private release(count: number): void {
    if (count <= 0) return
    const first = this.rowsSeen - this.held.length + 1
    for (let index = 0; index < count; index++) {
      const cells = this.held[index]!
      this.take(cells, first + index, bodyRole(cells, this.shape))
    }
    this.held.splice(0, count)
  }
}
