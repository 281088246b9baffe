type Rows = readonly (readonly string[])[]

/** A table has no fewer columns, be they empty. */
const fewestColumns = 2

/** How many columns at the end have no name and hold nothing. */
export function emptyColumns(header: readonly string[], body: Rows): number {
  const isEmpty = (column: number) =>
    header[column]!.trim() === '' && body.every((cells) => (cells[column] ?? '').trim() === '')
  let shown = header.length
  while (shown > fewestColumns && body.length > 0 && isEmpty(shown - 1)) shown--
  return header.length - shown
}
