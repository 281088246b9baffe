import type { Fingerprints, RowSketch } from '../../contracts'
import { packed } from './packed'
import { groupCount, groupHashes, rowHash } from './rowHashes'

/** Hashes over all features, and over all but those of some groups: 4,094 together. */
const mostOfAll = 1024
const mostOfSome = 307
/** Bits of a hash beyond those that number the distinct rows: 1 in 1,024 other rows match by accident. */
const spareBits = 10

/** Nothing, each group, and each pair of groups: two columns may be lost, whichever they are. */
const leftOut: readonly (readonly number[])[] = [
  [],
  ...Array.from({ length: groupCount }, (_, group) => [group]),
  ...Array.from({ length: groupCount }, (_, a) =>
    Array.from({ length: groupCount - a - 1 }, (_, b) => [a, a + b + 1]),
  ).flat(),
]

/**
 * What a model keeps of its training rows.
 *
 * @param matrix rows × F, row-major, as the model's input
 * @param groupOf family of each row; equal rows of different families are equal by chance
 */
export function fingerprintsOf(
  matrix: Float32Array,
  width: number,
  groupOf: Int32Array,
): Fingerprints {
  const groups = dealt(matrix, width)
  const hashes = groupHashes(matrix, groups)
  const rows = matrix.length / width
  const used = new Set(groups)
  const kinds = leftOut.filter(
    (without) =>
      without.length === 0 ||
      (without.every((group) => used.has(group)) && used.size > without.length),
  )
  const hashesWithout = (without: readonly number[]) =>
    Uint32Array.from({ length: rows }, (_, row) => rowHash(hashes, row, without, 32))
  const whole = hashesWithout([])
  const bits = Math.min(32, Math.ceil(Math.log2(Math.max(2, new Set(whole).size))) + spareBits)
  const equalRows = sharedShare(whole, null)
  const sketches = kinds.map((without): RowSketch => {
    const most = without.length === 0 ? mostOfAll : mostOfSome
    const full = hashesWithout(without)
    const distinct = full
      .map((hash) => hash >>> (32 - bits))
      .sort()
      .filter((hash, at, sorted) => at === 0 || hash !== sorted[at - 1])
    return {
      without,
      hashes: packed([...distinct.subarray(0, most)]),
      below: distinct[most] ?? 2 ** bits,
      equalByChance: Number(Math.max(equalRows, sharedShare(full, groupOf)).toFixed(4)),
    }
  })
  return { bits, groups, sketches }
}

/** Deals features to groups in the order of how many values they take, to and fro, so that each group tells. */
function dealt(matrix: Float32Array, width: number): number[] {
  const rows = matrix.length / width
  const distinct = Array.from({ length: width }, (_, feature) => {
    const values = new Set<number>()
    for (let row = 0; row < rows; row++) values.add(matrix[row * width + feature]!)
    return values.size
  })
  const byRichness = distinct
    .map((_, feature) => feature)
    .sort((a, b) => distinct[b]! - distinct[a]! || a - b)
  const groups = new Array<number>(width).fill(0)
  byRichness.forEach((feature, place) => {
    const turn = place % (2 * groupCount)
    groups[feature] = turn < groupCount ? turn : 2 * groupCount - 1 - turn
  })
  return groups
}

/** Share of rows whose hash another row has; with families, a row of another family. */
function sharedShare(hashes: Uint32Array, groupOf: Int32Array | null): number {
  const first = new Map<number, number>()
  const shared = new Set<number>()
  hashes.forEach((hash, row) => {
    const group = groupOf ? groupOf[row]! : row
    const known = first.get(hash)
    if (known === undefined) first.set(hash, group)
    else if (known !== group) shared.add(hash)
  })
  return hashes.reduce((count, hash) => count + (shared.has(hash) ? 1 : 0), 0) / hashes.length
}
