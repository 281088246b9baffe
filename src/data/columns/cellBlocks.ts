import type { CodeArray, NumberArray } from '../../contracts'

/** Cells taken at a time: they and what is computed from them stay in the processor's cache. */
export const blockRows = 4096
/** About a millisecond of simple work. */
export const blocksAStep = 128

/** One block of numbers whatever the width of the column's own. Reused from block to block. */
export function numberBlock(rowCount: number): Float64Array {
  return new Float64Array(Math.min(rowCount, blockRows))
}

/** The same for codes of texts. */
export function codeBlock(rowCount: number): Int32Array {
  return new Int32Array(Math.min(rowCount, blockRows))
}

/** Copies the cells from row `from` on into `block` and returns how many there are. */
export function readNumbers(cells: NumberArray, from: number, block: Float64Array): number {
  const part = cells.subarray(from, from + block.length)
  block.set(part)
  return part.length
}

/** The same for codes of texts. */
export function readCodes(cells: CodeArray, from: number, block: Int32Array): number {
  const part = cells.subarray(from, from + block.length)
  block.set(part)
  return part.length
}
