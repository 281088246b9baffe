import type { TableContent } from '../../ui'

/** Cells that a spreadsheet would run as a formula; signed numbers are none. */
const formula = /^(?:[=@\t\r]|[+-](?![\d.,]))/

function lines({ heads, rows }: TableContent, separator: string): string {
  const cell = (text: string) => {
    const safe = formula.test(text) ? `'${text}` : text
    return new RegExp(`[${separator}"\r\n]`).test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
  }
  const line = (cells: readonly string[]) => cells.map(cell).join(separator)
  return [heads.map(({ label }) => label), ...rows].map(line).join('\r\n')
}

/** RFC 4180. */
export const asCsv = (table: TableContent) => lines(table, ',')

/** As spreadsheets take it from the clipboard. */
export const asTsv = (table: TableContent) => lines(table, '\t')

/** Puts text on the clipboard; false where the browser does not allow it. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
