import type { Column, Table } from '../../src/contracts/table'

/** A table of columns of equal length, as if read from a file. */
export function tableOf(columns: readonly Column[]): Table {
  const [first] = columns
  const rowCount = first?.type === 'number' ? first.values.length : (first?.codes.length ?? 0)
  const file = {
    name: 't.csv',
    bytes: 0,
    sha256: '',
    format: 'csv',
    encoding: 'utf-8',
    delimiter: ',',
    quote: '"',
    newline: '\n',
    decimal: '.',
    headerRow: 1,
    skippedRows: 0,
  } as const
  return { file, rowCount, columns, problems: [], problemCount: 0, problemCounts: {} }
}
