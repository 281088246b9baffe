import { HoldfastError } from '../../../contracts'
import { gridWorkbook, type Workbook } from '../sheets'
import { type HtmlTable, tablesOfHtml } from './htmlTables'
import { markupText } from './markupText'

/**
 * The tables of a page as sheets, numbered where they have no name of their own. Rejects with
 * `file-page` where there is none, `file-kind-large` or `file-unreadable`.
 */
export async function readHtmlWorkbook(file: File): Promise<Workbook> {
  const tables = tablesOfHtml(await markupText(file, 'HTML')).filter(isTable)
  if (tables.length === 0) throw new HoldfastError('file-page', { file: file.name })
  return gridWorkbook(
    'html',
    tables.map(({ rows, merges }, index) => ({
      name: String(index + 1),
      merges,
      rowCount: rows.length,
      rows: () => [rows.map((cells, row) => ({ row, cells }))],
    })),
  )
}

/** Pages are laid out in tables, too. */
function isTable({ rows }: HtmlTable): boolean {
  return rows.filter((cells) => cells.filter((cell) => cell !== '').length > 1).length > 1
}
