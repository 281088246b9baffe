import { resolveEntities } from '../xlsx'

const tagStart = /^\/?([a-z][a-z\d]*)/i
const mostRepeats = 1000

/**
 * The cells of the first table in HTML that has two columns or more, as a spreadsheet or web page
 * puts it on the clipboard; null where there is none. A cell over several columns is followed by
 * empty ones.
 */
export function tableOfHtml(html: string): string[][] | null {
  const reader = new TableReader()
  for (const { text, tag } of partsOf(html)) {
    reader.text(text)
    const [start, name] = tagStart.exec(tag) ?? []
    if (name) reader.tag(name.toLowerCase(), tag.startsWith('/'), tag.slice(start!.length))
    if (reader.table) return reader.table
  }
  reader.tag('table', true, '')
  return reader.table
}

/**
 * Texts with the inside of the tag after each. Comments and elements whose content is no text are
 * left out. Looks at every character a few times at most, however the HTML is broken.
 */
function* partsOf(html: string): Generator<{ readonly text: string; readonly tag: string }> {
  // Letters of ASCII alone: others may change their length, and so the places after them.
  const lower = html.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
  /** Where the next of a kind is from a place on; what is nowhere is not looked for again. */
  const nowhere = new Set<string>()
  const next = (wanted: string, from: number) => {
    if (nowhere.has(wanted)) return -1
    const found = lower.indexOf(wanted, from)
    if (found < 0) nowhere.add(wanted)
    return found
  }
  let from = 0
  for (let open = next('<', 0); open >= 0; open = next('<', open + 1)) {
    const comment = html.startsWith('<!--', open) ? next('-->', open + 4) : -1
    if (comment < 0 && !tagStart.test(html.slice(open + 1, open + 3))) continue
    const close = next('>', open)
    if (close < 0) return
    const silent = /^(?:style|script)\b/.exec(lower.slice(open + 1, open + 8))?.[0]
    const content = silent === undefined ? -1 : next(`</${silent}`, close)
    const end = comment >= 0 ? comment + 2 : content >= 0 ? next('>', content) : close
    if (end < 0) return
    yield { text: html.slice(from, open), tag: comment >= 0 ? '' : html.slice(open + 1, close) }
    from = end + 1
    open = end
  }
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
