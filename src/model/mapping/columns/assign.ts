/**
 * The one-to-one assignment of rows to columns with the largest total worth, by the Hungarian method
 * with potentials (Kuhn 1955; Jonker and Volgenant 1987), O(rows² · columns). Pairs worth 0 or less
 * are never assigned.
 * @param worth rows × columns, row-major
 * @returns for each row its column, or -1
 */
export function assign(worth: ArrayLike<number>, rows: number, columns: number): Int32Array {
  // A free place worth nothing for every row, so that no row is forced into a pair.
  const width = columns + rows
  const cost = (row: number, column: number) =>
    column < columns ? -Math.max(0, worth[row * columns + column]!) : 0
  const rowPotential = new Float64Array(rows + 1)
  const columnPotential = new Float64Array(width + 1)
  /** Row (from 1) that holds a column (from 1); 0 is nobody. */
  const holder = new Int32Array(width + 1)
  for (let row = 1; row <= rows; row++) {
    const slack = new Float64Array(width + 1).fill(Number.POSITIVE_INFINITY)
    const before = new Int32Array(width + 1)
    const visited = new Uint8Array(width + 1)
    let column = 0
    holder[0] = row
    do {
      visited[column] = 1
      const from = holder[column]!
      let least = Number.POSITIVE_INFINITY
      let next = 0
      for (let j = 1; j <= width; j++) {
        if (visited[j] === 1) continue
        const reduced = cost(from - 1, j - 1) - rowPotential[from]! - columnPotential[j]!
        if (reduced < slack[j]!) {
          slack[j] = reduced
          before[j] = column
        }
        if (slack[j]! < least) {
          least = slack[j]!
          next = j
        }
      }
      for (let j = 0; j <= width; j++) {
        if (visited[j] === 1) {
          rowPotential[holder[j]!]! += least
          columnPotential[j]! -= least
        } else slack[j]! -= least
      }
      column = next
    } while (holder[column] !== 0)
    do {
      const previous = before[column]!
      holder[column] = holder[previous]!
      column = previous
    } while (column !== 0)
  }
  const assigned = new Int32Array(rows).fill(-1)
  for (let j = 1; j <= columns; j++) {
    const row = holder[j]! - 1
    if (row >= 0 && worth[row * columns + j - 1]! > 0) assigned[row] = j - 1
  }
  return assigned
}
