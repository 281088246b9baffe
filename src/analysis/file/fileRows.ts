import type { Column, ColumnCells, RowsQuery, RowsWindow, Table } from '../../contracts'
import { rowNumbers } from '../../data/columns'
import { LazyOrder, sortKeys } from '../../model/ranking'

/** The scope of a query is worked out elsewhere. */
type Asked = Omit<RowsQuery, 'scope'>

interface Sorted {
  readonly column: string
  readonly direction: RowsQuery['direction']
  readonly among: Uint32Array | null
  readonly order: LazyOrder
}

/** The rows of a file as they stand in it, by windows. */
export class FileRows {
  private readonly table: Table
  /** The order asked for last: scrolling asks for the same again and again. */
  private sorted: Sorted | null = null
  /** As a spreadsheet numbers them. */
  private readonly numberOf: (row: number) => number

  constructor(table: Table) {
    this.table = table
    this.numberOf = rowNumbers(table)
  }

  /**
   * Rows at positions from..to-1 of the query, fewer at the end. Ties keep the order of the file;
   * missing values come last in both directions.
   *
   * @param among the rows in scope, ascending; null for all
   */
  window(query: Asked, among: Uint32Array | null, from: number, to: number): RowsWindow {
    const { table } = this
    const total = among?.length ?? table.rowCount
    const rows = this.orderOf(query, among)?.window(from, to) ?? rangeOf(among, from, to, total)
    return {
      total,
      numbers: rows.map((row) => this.numberOf(row)),
      columns: table.columns.slice(...query.columns).map((column) => cellsOf(column, rows)),
    }
  }

  private orderOf({ sort, direction }: Asked, among: Uint32Array | null): LazyOrder | null {
    const column = this.table.columns.find(({ name }) => name === sort)
    if (!column) return null
    const last = this.sorted
    if (last?.column === column.name && last.direction === direction && last.among === among)
      return last.order
    // The order before goes first: two of a large table need not be in memory at once.
    this.sorted = null
    const order = new LazyOrder(sortKeys(column), direction, among)
    this.sorted = { column: column.name, direction, among, order }
    return order
  }
}

function rangeOf(among: Uint32Array | null, from: number, to: number, total: number): Uint32Array {
  if (among) return among.slice(from, to)
  const length = Math.max(0, Math.min(to, total) - from)
  return Uint32Array.from({ length }, (_, index) => from + index)
}

function cellsOf(column: Column, rows: Uint32Array): ColumnCells {
  if (column.type === 'number')
    return {
      type: 'number',
      values: Float64Array.from(rows, (row) => column.values[row] ?? Number.NaN),
    }
  const { codes, dictionary } = column
  return { type: 'text', values: Array.from(rows, (row) => dictionary[codes[row] ?? -1] ?? null) }
}
