import { HoldfastError } from '../../../contracts'
import {
  type GridCell,
  type GridRow,
  gridWorkbook,
  type Merge,
  meaningOf,
  mostMerges,
  type Workbook,
} from '../sheets'
import { resolveEntities, type XmlHandler, XmlScanner } from '../xml'
import { markupText } from './markupText'

const mostColumns = 1 << 14
const mostRows = 1 << 20

/**
 * A workbook in Excel's XML of 2003 (SpreadsheetML). Rejects with `file-workbook-damaged`,
 * `file-kind-large` or `file-unreadable`.
 */
export async function readXmlWorkbook(file: File): Promise<Workbook> {
  const text = await markupText(file, 'Excel XML')
  const reader = new SpreadsheetReader()
  const scanner = new XmlScanner(reader)
  try {
    // Some programs write line ends and nothing else after the end, or other text before it.
    scanner.feed(text.slice(Math.max(0, text.indexOf('<'))))
    scanner.finish()
  } catch {
    throw new HoldfastError('file-workbook-damaged', { file: file.name })
  }
  if (reader.sheets.length === 0)
    throw new HoldfastError('file-workbook-damaged', { file: file.name })
  return gridWorkbook(
    'xml',
    reader.sheets.map(({ rows, ...sheet }) => ({
      ...sheet,
      rowCount: rows.length,
      rows: () => [rows],
    })),
  )
}

interface XmlSheet {
  readonly name: string
  isHidden: boolean
  readonly merges: Merge[]
  readonly rows: GridRow[]
}

class SpreadsheetReader implements XmlHandler {
  readonly sheets: XmlSheet[] = []
  private readonly percentStyles = new Set<string>()
  private style = ''
  private row = -1
  private isHidden = false
  private rowStyle = ''
  private cells: GridCell[] = []
  private column = -1
  private across = 0
  private cellStyle = ''
  private hasFormula = false
  private hasData = false
  private type = ''
  private value: string | null = null

  open(name: string, attributes: string): void {
    const get = (wanted: string) => prefixed(attributes, wanted)
    if (name === 'Style') this.style = get('ID') ?? ''
    else if (name === 'NumberFormat') {
      const format = get('Format') ?? ''
      if (format === 'Percent' || meaningOf(format) === 'percent')
        this.percentStyles.add(this.style)
    } else if (name === 'Worksheet') {
      this.sheets.push({ name: get('Name') ?? '', isHidden: false, merges: [], rows: [] })
      this.row = -1
    } else if (name === 'Row') this.startRow(get)
    else if (name === 'Cell') this.startCell(get)
    else if (name === 'Data') {
      this.type = get('Type') ?? 'String'
      this.value = ''
      this.hasData = true
    }
  }

  close(name: string): void {
    if (name === 'Data') this.endData()
    else if (name === 'Cell') {
      if (this.hasFormula && !this.hasData) this.cells[this.column] = null
      this.column += this.across
    } else if (name === 'Row') {
      const cells = Array.from(this.cells, (cell) => (cell === undefined ? '' : cell))
      if (cells.length > 0)
        this.sheets.at(-1)?.rows.push({ row: this.row, isHidden: this.isHidden, cells })
    }
  }

  text(text: string): void {
    if (this.value !== null) this.value += text
    // `<Visible>SheetHidden</Visible>` of the options of a sheet.
    else if (text === 'SheetHidden' || text === 'SheetVeryHidden') {
      const sheet = this.sheets.at(-1)
      if (sheet) sheet.isHidden = true
    }
  }

  private startRow(get: (name: string) => string | null): void {
    this.row = Number(get('Index') ?? this.row + 2) - 1
    if (!(this.row >= 0 && this.row < mostRows)) throw new SyntaxError('a row outside the sheet')
    this.isHidden = get('Hidden') === '1'
    this.rowStyle = get('StyleID') ?? ''
    this.cells = []
    this.column = -1
  }

  private startCell(get: (name: string) => string | null): void {
    this.column = Number(get('Index') ?? this.column + 2) - 1
    if (!(this.column >= 0 && this.column < mostColumns))
      throw new SyntaxError('a column outside the sheet')
    this.across = Number(get('MergeAcross') ?? 0)
    const down = Number(get('MergeDown') ?? 0)
    const merges = this.sheets.at(-1)?.merges
    if (merges && this.across + down > 0 && merges.length < mostMerges)
      merges.push({
        top: this.row,
        left: this.column,
        bottom: this.row + down,
        right: this.column + this.across,
      })
    this.cellStyle = get('StyleID') ?? this.rowStyle
    this.hasFormula = get('Formula') !== null
    this.hasData = false
  }

  private endData(): void {
    const { type, value } = this
    this.value = null
    if (value === null) return
    this.cells[this.column] = this.cellOf(type, value)
  }

  private cellOf(type: string, value: string): GridCell {
    if (type === 'String') return value.replace(/\r\n?/g, '\n')
    const text = value.trim()
    if (type === 'Boolean') return text === '1' ? 'TRUE' : 'FALSE'
    if (type === 'DateTime') return text.replace(/T00:00:00(\.0+)?$/, '').replace(/\.0+$/, '')
    if (type !== 'Number' || text === '') return text
    if (this.percentStyles.has(this.cellStyle)) return { percent: text }
    // Numbers may have trailing zeros; digits beyond 15 are IDs.
    return Number.isSafeInteger(Number(text)) || !/^[+-]?\d+$/.test(text)
      ? String(Number(text))
      : text
  }
}

const patterns = new Map<string, RegExp>()

/** The value of an attribute whatever the prefix of its namespace; null where it is absent. */
function prefixed(attributes: string, name: string): string | null {
  let pattern = patterns.get(name)
  if (!pattern) {
    pattern = new RegExp(`\\s(?:\\w+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
    patterns.set(name, pattern)
  }
  const found = pattern.exec(attributes)
  return found ? resolveEntities(found[1] ?? found[2] ?? '') : null
}
