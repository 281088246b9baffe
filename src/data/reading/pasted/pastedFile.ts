import { tablesOfHtml } from '../markup'

/**
 * What a spreadsheet put on the clipboard as a file that is read like any other: the tab-separated
 * text, or where there is none in columns the first table of the HTML, written as such text. Null
 * where neither holds a cell.
 */
export function pastedFile(text: string, html: string | null, name: string): File | null {
  const rows = text.includes('\t') || !html ? null : (tablesOfHtml(html)[0]?.rows ?? null)
  const content = rows ? rows.map((cells) => cells.map(quoted).join('\t')).join('\n') : text
  if (content.trim() === '') return null
  return new File([content], name, { type: 'text/tab-separated-values' })
}

/** As Excel writes a cell on the clipboard: in quotes only where it must be. */
function quoted(cell: string): string {
  return /[\t\n\r"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
