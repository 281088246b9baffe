import { type BodyShape, isCommentLine, maxProblems } from '../../structure'
import type { RowProblem, TablePart } from '../cells'
import {
  type Batch,
  byte,
  ColumnCells,
  cellText,
  HeaderCells,
  IntList,
  isBlank,
  type Layout,
  longestRow,
  NotColumnar,
} from '../cells'
import { CellIndex } from './cellIndex'

/** How a table is written, in bytes. */
export interface TableLayout extends Layout, BodyShape {}

/** Bytes whose cells are found before they are read column by column: few enough to stay in cache. */
const blockBytes = 1 << 16

/** Reads consecutive rows, the header not among them, into columns. */
export class RangeScanner {
  /** Table rows so far. */
  rowCount = 0
  private rowsSeen = 0
  private readonly leftOutAt = new IntList()
  private readonly problems: RowProblem[] = []
  private readonly problemCounts = {
    'blank-row': 0,
    'header-row': 0,
    'note-row': 0,
    'too-many-cells': 0,
    'too-few-cells': 0,
  }
  private readonly index: CellIndex
  private readonly columns: readonly ColumnCells[]

  private readonly width: number
  private readonly header: HeaderCells | null

  constructor(private readonly layout: TableLayout) {
    const { width, header } = layout
    this.width = width
    this.header = header && new HeaderCells(header)
    this.index = new CellIndex(layout)
    this.columns = Array.from({ length: width }, () => new ColumnCells())
  }

  /**
   * Reads the rows between two positions; `from` is where a row starts. Returns where the first row
   * starts that does not end before `to`. Throws NotColumnar where the file must be read by rows.
   */
  scan(bytes: Uint8Array, from: number, to: number): number {
    let at = from
    let length = blockBytes
    while (at < to) {
      const end = Math.min(to, at + length)
      const next = this.scanBlock(bytes, at, end)
      if (next === at && end === to) break
      // A row that does not fit the block is looked for in one twice as long.
      length = next === at ? length * 2 : blockBytes
      at = next
    }
    return at
  }

  /** Reads the last row of the file, which has no line end. */
  scanLast(bytes: Uint8Array): void {
    if (bytes.length === 0) return
    const { newline } = this.layout
    if (newline === byte.feed && bytes.at(-1) === byte.return && bytes.includes(byte.quote))
      throw new NotColumnar('CR at the end of the file')
    const row = new Uint8Array(bytes.length + 1)
    row.set(bytes)
    row[bytes.length] = newline
    if (this.scan(row, 0, row.length) < row.length) throw new NotColumnar('unclosed quote')
  }

  /** Makes room for this many table rows, where that is known beforehand. */
  reserve(rows: number): void {
    for (const column of this.columns) column.reserve(rows)
  }

  /** The rows so far. Arrays may be views: valid until more rows are read. */
  part(): TablePart {
    return {
      rowCount: this.rowCount,
      rowsSeen: this.rowsSeen,
      leftOutAt: this.leftOutAt.toArray(),
      problems: this.problems,
      problemCounts: { ...this.problemCounts },
      columns: this.columns.map((column) => column.part()),
    }
  }

  private scanBlock(bytes: Uint8Array, from: number, to: number): number {
    const { index, width } = this
    index.startBlock(bytes, from, to)
    let rows = 0
    let at = from
    while (at < to) {
      const cells = index.length
      const next = index.addRow(bytes, at)
      if (next < 0) break
      if (next - at > longestRow) throw new NotColumnar('very long row')
      at = next
      this.rowsSeen++
      const found = (index.length - cells) / 2
      const leftOut = this.leftOutRole(bytes, cells, found)
      if (leftOut) {
        index.length = cells
        this.leftOutAt.push(this.rowCount + rows)
        this.report(leftOut, found)
        continue
      }
      rows++
      if (found !== width) this.fit(bytes, cells, found)
    }
    const batch: Batch = { bytes, bounds: index.bounds, width, rows }
    for (let column = 0; column < width; column++) this.columns[column]!.add(batch, column)
    this.rowCount += rows
    return at
  }

  /** What the row is, whose cells start at `from` of the bounds, if no customer. */
  private leftOutRole(bytes: Uint8Array, from: number, found: number) {
    const { bounds, length } = this.index
    if (isBlank(bytes, bounds, from, length)) return 'blank-row'
    if (found === 1) {
      const line = cellText(bytes, bounds[from]!, bounds[from + 1]!)
      return isCommentLine([line]) ? 'note-row' : null
    }
    const again = found === this.width && this.header?.equals(bytes, bounds, from)
    return again ? 'header-row' : null
  }

  /** Makes a row, whose cells start at `from` of the bounds, as wide as the table. */
  private fit(bytes: Uint8Array, from: number, found: number): void {
    const { index, width } = this
    const end = from + 2 * width
    // Cells too many are dropped, yet a file that is not UTF-8 is refused wherever that shows.
    for (let at = end; at < index.length; at += 2)
      cellText(bytes, index.bounds[at]!, index.bounds[at + 1]!)
    if (found === 1) this.refuseWrapped(bytes, from)
    const empty = found > width && isBlank(bytes, index.bounds, end, index.length)
    index.fit(end)
    if (!empty) this.report(found > width ? 'too-many-cells' : 'too-few-cells', found)
  }

  /** A row in quotes as a whole is parted by the reader of rows. */
  private refuseWrapped(bytes: Uint8Array, from: number): void {
    const [start, end] = [this.index.bounds[from]!, this.index.bounds[from + 1]!]
    const text = cellText(bytes, start, end)
    if (text.includes(String.fromCharCode(this.layout.delimiter)))
      throw new NotColumnar('row in quotes')
  }

  private report(code: RowProblem['code'], found: number): void {
    this.problemCounts[code]++
    if (this.problems.length < maxProblems) this.problems.push({ row: this.rowsSeen, code, found })
  }
}
