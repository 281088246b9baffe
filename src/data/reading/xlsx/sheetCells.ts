import { attribute, type XmlHandler } from './xmlScanner'

/** A cell that is not empty, as its sheet holds it. */
export interface SheetCell {
  /** From 0. */
  readonly column: number
  /** The attribute `t`: "s" a shared text, "n" a number, … (ECMA-376 part 1, 18.18.11). */
  readonly type: string
  readonly style: number
  readonly value: string
}

/** Sizes of a sheet: more cannot be in one. */
const mostRows = 1 << 20
const mostColumns = 1 << 14

type OnRow = (row: number, cells: readonly SheetCell[]) => void

/**
 * Finds the cells of a sheet. `onRow` is told of every row in which something stands, from 0 and
 * ascending. Throws SyntaxError where a place is outside every sheet or rows are not in order.
 */
export class SheetCells implements XmlHandler {
  private row = -1
  private cells: SheetCell[] = []
  private column = -1
  private type = 'n'
  private style = 0
  private value = ''
  private taking = false
  private inReading = false

  constructor(private readonly onRow: OnRow) {}

  open(name: string, attributes: string): void {
    if (name === 'c') this.startCell(attributes)
    else if (name === 'v') this.taking = true
    else if (name === 't') this.taking = this.type === 'inlineStr' && !this.inReading
    else if (name === 'rPh') this.inReading = true
    else if (name === 'row') this.startRow(attributes)
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.taking = false
    else if (name === 'c') this.endCell()
    else if (name === 'rPh') this.inReading = false
    else if (name === 'row' && this.cells.length > 0) this.onRow(this.row, this.cells)
  }

  text(text: string): void {
    if (this.taking) this.value += text
  }

  private startRow(attributes: string): void {
    const place = attribute(attributes, 'r')
    const row = place === null ? this.row + 1 : Number(place) - 1
    if (!(row > this.row) || row >= mostRows) throw new SyntaxError('a row out of order')
    this.row = row
    this.cells = []
    this.column = -1
  }

  private startCell(attributes: string): void {
    const place = attribute(attributes, 'r')
    this.column = place === null ? this.column + 1 : columnOf(place)
    if (!(this.column < mostColumns)) throw new SyntaxError('a column outside the sheet')
    this.type = attribute(attributes, 't') ?? 'n'
    this.style = Number(attribute(attributes, 's') ?? 0)
    this.value = ''
  }

  private endCell(): void {
    const { column, type, style, value } = this
    if (value !== '') this.cells.push({ column, type, style, value })
  }
}

/** Column from 0 of a place such as "AB12". */
function columnOf(place: string): number {
  let column = 0
  for (let at = 0; at < place.length; at++) {
    const letter = (place.charCodeAt(at) | 0x20) - 0x60
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
  }
  return column - 1
}
