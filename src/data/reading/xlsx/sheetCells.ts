import { type Merge, mostMerges, type SheetCell, type SheetRow } from '../sheets'
import { attribute, type XmlHandler } from '../xml'

/** Sizes of a sheet: more cannot be in one. */
const mostRows = 1 << 20
const mostColumns = 1 << 14

type OnRow = (row: SheetRow) => void

/**
 * Finds the cells of a sheet. `onRow` is told of every row in which something stands or should,
 * ascending; merged cells come after all rows. Throws SyntaxError where a place is outside every sheet or rows are not in order.
 */
export class SheetCells implements XmlHandler {
  readonly merges: Merge[] = []
  private row = -1
  private isHidden = false
  private cells: SheetCell[] = []
  private unknownResults: number[] = []
  private hasFormula = false
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
    else if (name === 'f') this.hasFormula = true
    else if (name === 'row') this.startRow(attributes)
    else if (name === 'mergeCell') {
      const merge = mergeOf(attribute(attributes, 'ref') ?? '')
      if (merge && this.merges.length < mostMerges) this.merges.push(merge)
    }
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.taking = false
    else if (name === 'c') this.endCell()
    else if (name === 'rPh') this.inReading = false
    else if (name === 'row') this.endRow()
  }

  text(text: string): void {
    if (this.taking) this.value += text
  }

  private startRow(attributes: string): void {
    const place = attribute(attributes, 'r')
    const row = place === null ? this.row + 1 : Number(place) - 1
    if (!(row > this.row) || row >= mostRows) throw new SyntaxError('a row out of order')
    this.row = row
    this.isHidden = /^(1|true)$/.test(attribute(attributes, 'hidden') ?? '')
    this.cells = []
    this.unknownResults = []
    this.column = -1
  }

  private endRow(): void {
    const { row, cells, isHidden, unknownResults } = this
    if (cells.length + unknownResults.length > 0)
      this.onRow({ row, cells, isHidden, unknownResults })
  }

  private startCell(attributes: string): void {
    const place = attribute(attributes, 'r')
    this.column = place === null ? this.column + 1 : columnOf(place)
    if (!(this.column < mostColumns)) throw new SyntaxError('a column outside the sheet')
    this.type = attribute(attributes, 't') ?? 'n'
    this.style = Number(attribute(attributes, 's') ?? 0)
    this.value = ''
    this.hasFormula = false
  }

  private endCell(): void {
    const { column, type, style, value } = this
    if (value !== '') this.cells.push({ column, type, style, value })
    // An empty text is a result, too.
    else if (this.hasFormula && type !== 'str') this.unknownResults.push(column)
  }
}

/** The cells of a range such as "A4:B5". */
function mergeOf(range: string): Merge | null {
  const [start, end] = range.split(':')
  if (!start || !end) return null
  const rowOf = (place: string) => Number(/^\$?[a-z]{1,3}\$?(\d{1,7})$/i.exec(place)?.[1] ?? 0) - 1
  const merge = {
    top: rowOf(start),
    left: columnOf(start),
    bottom: rowOf(end),
    right: columnOf(end),
  }
  return merge.top >= 0 && merge.bottom >= merge.top && merge.right >= merge.left ? merge : null
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
