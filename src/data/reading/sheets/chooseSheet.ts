import type { SheetExtent } from './sheetExtent'
import type { Sheet } from './workbook'

/** What sheets of customers and sheets of what they did are called. */
const customerWords =
  /customer|client|subscriber|account|member|user|kund|abonn|клиент|абонент|покупател|подписчик|заказчик|контрагент|cliente|müşteri|klien/iu
const keyWords = /(^|[^a-z])id($|[^a-z])|код|номер|№|number|nummer/iu
const eventWords =
  /transaction|order|payment|invoice|event|log\b|visit|purchase|sales|call|detail|транзакц|операци|заказ|плат[её]ж|оплат|сч[её]т|событи|визит|покупк|продаж|звонк|детал|история|history|bestell|umsatz|zahlung|pedido|commande/iu

/** Tables with so many rows at least can be weighed against each other. */
const fewestRows = 3

/**
 * Of visible sheets, or where there are none of all, the one that holds the customers: one with a row
 * a customer before one with many rows for each, else the one with the most rows of a table; the first
 * of equals.
 */
export async function chooseSheet(
  sheets: readonly Sheet[],
  extentOf: (sheet: Sheet) => Promise<SheetExtent>,
): Promise<Sheet> {
  const visible = sheets.filter(({ isHidden }) => !isHidden)
  const [first, ...others] = visible.length > 0 ? visible : sheets
  if (others.length === 0) return first!
  let best = { sheet: first!, extent: await extentOf(first!) }
  for (const sheet of others) {
    const rival = { sheet, extent: await extentOf(sheet) }
    if (isRather(rival, best)) best = rival
  }
  return best.sheet
}

interface Candidate {
  readonly sheet: Sheet
  readonly extent: SheetExtent
}

/** Whether the first rather holds the customers than the second, which stands before it. */
function isRather(rival: Candidate, best: Candidate): boolean {
  const isTable = ({ extent }: Candidate) => extent.tableRows >= fewestRows
  if (isTable(rival) && isTable(best)) {
    const shared = sharedKey(rival.extent, best.extent)
    if (shared !== 0) return shared > 0
    const named = nameRank(rival.sheet.name) - nameRank(best.sheet.name)
    if (named !== 0) return named > 0
  }
  return rival.extent.tableRows > best.extent.tableRows
}

function nameRank(name: string): number {
  return (customerWords.test(name) ? 1 : 0) - (eventWords.test(name) ? 1 : 0)
}

/**
 * 1 where a column of the same name tells the rows of `a` apart but repeats in `b`, −1 the other way
 * round, 0 where there is no such column.
 */
function sharedKey(a: SheetExtent, b: SheetExtent): number {
  const [inA, inB] = [keyColumns(a), keyColumns(b)]
  for (const [name, uniqueInA] of inA) {
    const uniqueInB = inB.get(name)
    if (uniqueInB === undefined) continue
    if (uniqueInA && !uniqueInB) return 1
    if (uniqueInB && !uniqueInA) return -1
  }
  return 0
}

/** A share of different values from which on a column tells rows apart; below the other it repeats. */
const uniqueShare = 0.98
const repeatedShare = 0.8

/** By name, columns of IDs that tell rows apart (true) or repeat (false); those in between are neither. */
function keyColumns({ head }: SheetExtent): Map<string, boolean> {
  const start = head.findIndex((cells) => cells.filter((cell) => cell !== '').length > 1)
  const columns = new Map<string, boolean>()
  const [header, ...rows] = start < 0 ? [] : head.slice(start)
  for (const [column, title] of header?.entries() ?? []) {
    const name = title.trim().toLowerCase()
    const values = rows.map((cells) => cells[column]!).filter((cell) => cell.trim() !== '')
    const isKey = column === 0 || keyWords.test(name) || customerWords.test(name)
    if (!isKey || name === '' || values.length < fewestRows) continue
    const share = new Set(values).size / values.length
    if (share >= uniqueShare) columns.set(name, true)
    else if (share <= repeatedShare) columns.set(name, false)
  }
  return columns
}
