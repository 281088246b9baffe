import { type Merge, mostMerges } from '../sheets'
import { resolveEntities } from '../xml'

const tagStart = /^\/?([a-z][a-z\d]*)/i
const mostRepeats = 1000
const spans = {
  colspan: /\bcolspan\s*=\s*["']?(\d{1,5})/i,
  rowspan: /\browspan\s*=\s*["']?(\d{1,5})/i,
} as const

/** A table of a page. Merged cells have their text in the first of them, the others are empty. */
export interface HtmlTable {
  readonly rows: readonly string[][]
  readonly merges: readonly Merge[]
}

/**
 * The tables in HTML that have two columns or more, in their order, as a spreadsheet or web page writes
 * them. A table within another one parts it.
 */
export function tablesOfHtml(html: string): HtmlTable[] {
  const reader = new TableReader()
  for (const { text, tag } of partsOf(html)) {
    reader.text(text)
    const [start, name] = tagStart.exec(tag) ?? []
    if (name) reader.tag(name.toLowerCase(), tag.startsWith('/'), tag.slice(start!.length))
  }
  reader.tag('table', true, '')
  return reader.tables
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
  readonly tables: HtmlTable[] = []
  private rows: string[][] = []
  private merges: Merge[] = []
  private row: string[] | null = null
  private cell: string | null = null
  private across = 1
  private down = 1
  /** By column, the first row that is no more taken by a cell from above. */
  private takenUntil: number[] = []

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
      this.across = spanOf('colspan', attributes)
      this.down = spanOf('rowspan', attributes)
    } else if (name === 'tr') {
      this.endRow()
      if (!isEnd) this.row = []
    } else if (name === 'table') {
      this.endRow()
      const { rows, merges } = this
      if (rows.some(({ length }) => length > 1)) this.tables.push({ rows, merges })
      this.rows = []
      this.merges = []
      this.takenUntil = []
    } else if ((name === 'br' || (name === 'p' && isEnd)) && this.cell !== null) this.cell += '\n'
  }

  private endCell(): void {
    const { cell, row, across, down } = this
    this.cell = null
    if (cell === null || row === null) return
    const top = this.rows.length
    const isTaken = () => (this.takenUntil[row.length] ?? 0) > top
    while (isTaken()) row.push('')
    const left = row.length
    const text = cell.replace(/ ?\n ?/g, '\n').trim()
    row.push(text, ...new Array<string>(across - 1).fill(''))
    if (down > 1) for (let at = left; at < left + across; at++) this.takenUntil[at] = top + down
    if (across * down > 1 && this.merges.length < mostMerges)
      this.merges.push({ top, left, bottom: top + down - 1, right: left + across - 1 })
  }

  private endRow(): void {
    this.endCell()
    if (this.row) this.rows.push(this.row)
    this.row = null
  }
}

function spanOf(name: 'colspan' | 'rowspan', attributes: string): number {
  const span = spans[name].exec(attributes)?.[1] ?? 1
  return Math.min(Math.max(Number(span), 1), mostRepeats)
}
