/** Features are dealt into so many groups; a sketch leaves whole groups out. */
export const groupCount = 4

// Odd constants of the 32-bit golden ratio and of MurmurHash3's mixers (Appleby, public domain).
const goldenRatio = 0x9e3779b1
const firstMixer = 0x85ebca6b
const secondMixer = 0xc2b2ae35

const missingBits = 0x7fc00000
const magnitudeBits = 0x7fffffff
const infinityBits = 0x7f800000

/**
 * 32-bit hashes of the cells of each group, by row: rows × groups, row-major. Missing cells are
 * equal, and so are 0 and −0.
 *
 * @param matrix rows × F, row-major, as the model's input
 * @param groups group of each feature
 */
export function groupHashes(matrix: Float32Array, groups: readonly number[]): Int32Array {
  const width = groups.length
  const rows = matrix.length / width
  const words = new Int32Array(matrix.buffer, matrix.byteOffset, matrix.length)
  const hashes = new Int32Array(rows * groupCount)
  for (let feature = 0; feature < width; feature++) {
    const group = groups[feature]!
    const multiplier = Math.imul(feature + 1, goldenRatio) | 1
    for (let row = 0, cell = feature; row < rows; row++, cell += width) {
      let bits = words[cell]!
      const magnitude = bits & magnitudeBits
      if (magnitude > infinityBits) bits = missingBits
      else if (magnitude === 0) bits = 0
      hashes[row * groupCount + group]! += Math.imul(scramble(bits ^ multiplier), multiplier)
    }
  }
  return hashes
}

/** Hash of row `row` over all groups but those `without`: an unsigned number of so many bits. */
export function rowHash(
  hashes: Int32Array,
  row: number,
  without: readonly number[],
  bits: number,
): number {
  let mixed = 0
  for (let group = 0; group < groupCount; group++) {
    if (without.includes(group)) continue
    mixed = Math.imul(scramble(mixed ^ hashes[row * groupCount + group]! ^ group), secondMixer)
  }
  return scramble(mixed) >>> (32 - bits)
}

function scramble(bits: number): number {
  let mixed = Math.imul(bits ^ (bits >>> 16), firstMixer)
  mixed = Math.imul(mixed ^ (mixed >>> 13), secondMixer)
  return mixed ^ (mixed >>> 16)
}
