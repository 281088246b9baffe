export type RowShape = 'table' | 'folded' | 'card'

/** Lists longer than this get rows of one height: each odd one costs a pass over all positions. */
const longList = 200_000

/** Pixels: [with one line of reasons, with as many as nearly every customer needs]. */
const heights: Readonly<Record<RowShape, readonly [number, number]>> = {
  table: [48, 60],
  folded: [64, 86],
  card: [132, 156],
}

/**
 * The least height of a row and the height it is taken to have until measured. Longer reasons still
 * make a row taller: nothing is cut off.
 */
export function rowHeight(shape: RowShape, count: number): number {
  return heights[shape][count > longList ? 1 : 0]
}
