import type { CellValue, Column, Table } from '../../contracts'

/** The value of a cell as people read it; null where it is missing. */
export function cellOf(column: Column, row: number): CellValue {
  if (column.type === 'number') {
    const value = column.values[row] ?? Number.NaN
    return Number.isNaN(value) ? null : value
  }
  return column.dictionary[column.codes[row] ?? -1] ?? null
}

/** Names customers by the ID column, or by the position of their row where the file has none. */
export function identify(table: Table, idColumn: string | null): (row: number) => string {
  const column = table.columns.find(({ name }) => name === idColumn)
  if (!column) return (row) => String(row + 1)
  return (row) => String(cellOf(column, row) ?? row + 1)
}
