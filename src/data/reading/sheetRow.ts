/**
 * 1-based row of the file as a spreadsheet shows it, for a 0-based row of the table. `leftOutAt` has
 * for every row left out the number of table rows before it, ascending.
 */
export function sheetRow(
  tableRow: number,
  headerRow: number,
  leftOutAt: ArrayLike<number>,
): number {
  let low = 0
  let high = leftOutAt.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (leftOutAt[middle]! <= tableRow) low = middle + 1
    else high = middle
  }
  return headerRow + 1 + tableRow + low
}
