import { resolveEntities } from '../xlsx'

/** A tag, a comment, or an element whose content is no text. */
const part = /<!--[\s\S]*?-->|<(style|script)\b[\s\S]*?<\/\1\s*>|<(\/?)([a-z][a-z\d]*)([^>]*)>/gi
const mostRepeats = 1000

/**
 * The cells of the first table in HTML that has two columns or more, as a spreadsheet or web page
 * puts it on the clipboard; null where there is none. A cell over several columns is followed by
 * empty ones.
 */
export function tableOfHtml(html: string): string[][] | null {
  const reader = new TableReader()
  let at = 0
  for (const match of html.matchAll(part)) {
    reader.text(html.slice(at, match.index))
    at = match.index + match[0].length
    const [, , slash, name, attributes] = match
    if (name) reader.tag(name.toLowerCase(), slash === '/', attributes ?? '')
    if (reader.table) return reader.table
  }
  reader.tag('table', true, '')
  return reader.table
}

class TableReader {
  /** The table, once one with two columns has ended. */
  table: string[][] | null = null
  private rows: string[][] = []
  private row: string[] | null = null
  private cell: string | null = null
  private repeats = 1

  text(text: string): void {
    // Line ends in the source of HTML are spaces.
    if (this.cell !== null) this.cell += resolveEntities(text).replace(/[\s\u00a0]+/g, ' ')
  }

  tag(name: string, isEnd: boolean, attributes: string): void {
    if (name === 'td' || name === 'th') {
      this.endCell()
      if (isEnd) return
      this.row ??= []
      this.cell = ''
      const span = Number(/\bcolspan\s*=\s*["']?(\d{1,5})/i.exec(attributes)?.[1] ?? 1)
      this.repeats = Math.min(Math.max(span, 1), mostRepeats)
    } else if (name === 'tr') {
      this.endRow()
      if (!isEnd) this.row = []
    } else if (name === 'table') {
      this.endRow()
      if (this.rows.some(({ length }) => length > 1)) this.table = this.rows
      this.rows = []
    } else if (name === 'br' && this.cell !== null) this.cell += '\n'
  }

  private endCell(): void {
    if (this.cell === null) return
    const text = this.cell.replace(/ ?\n ?/g, '\n').trim()
    this.row?.push(text, ...new Array<string>(this.repeats - 1).fill(''))
    this.cell = null
  }

  private endRow(): void {
    this.endCell()
    if (this.row) this.rows.push(this.row)
    this.row = null
  }
}
