import type { Column, Table } from '../../contracts'

/** A table of some rows of another, in the order of `rows`. Texts that no row has any more are gone. */
export function pickRows(table: Table, rows: Uint32Array): Table {
  const columns = table.columns.map((column) => pickCells(column, rows))
  return { ...table, rowCount: rows.length, columns }
}

function pickCells(column: Column, rows: Uint32Array): Column {
  if (column.type === 'number') {
    const { values } = column
    const picked =
      values instanceof Float32Array ? new Float32Array(rows.length) : new Float64Array(rows.length)
    for (let at = 0; at < rows.length; at++) picked[at] = values[rows[at]!]!
    return { ...column, values: picked }
  }
  const { codes, dictionary } = column
  const anew = new Int32Array(dictionary.length).fill(-1)
  const kept: string[] = []
  const picked = Int32Array.from(rows, (row) => {
    const code = codes[row]!
    if (code < 0) return -1
    if (anew[code]! < 0) anew[code] = kept.push(dictionary[code]!) - 1
    return anew[code]!
  })
  return { ...column, codes: picked, dictionary: kept }
}
