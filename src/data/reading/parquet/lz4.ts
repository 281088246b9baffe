/**
 * Blocks of LZ4 as Parquet holds them. Own code, for hyparquet-compressors 1.1.2 takes a block without
 * literals at its end, as of an empty page, for damage. Throws RangeError where a block is not whole.
 */
export function lz4Raw(input: Uint8Array, length: number): Uint8Array {
  const output = new Uint8Array(length)
  if (block(input, output, 0) !== length) throw new RangeError('a block of another length')
  return output
}

/** The older codec: blocks of Hadoop with their sizes before them, or a bare block. */
export function lz4(input: Uint8Array, length: number): Uint8Array {
  const view = new DataView(input.buffer, input.byteOffset, input.length)
  const output = new Uint8Array(length)
  let to = 0
  for (let at = 0; at < input.length; ) {
    if (at + 8 > input.length) return lz4Raw(input, length)
    const [unpacked, packed] = [view.getUint32(at), view.getUint32(at + 4)]
    const end = at + 8 + packed
    if (end > input.length || to + unpacked > length) return lz4Raw(input, length)
    try {
      if (block(input.subarray(at + 8, end), output, to) !== to + unpacked)
        return lz4Raw(input, length)
    } catch {
      return lz4Raw(input, length)
    }
    to += unpacked
    at = end
  }
  return to === length ? output : lz4Raw(input, length)
}

/** Unpacks a block (lz4_Block_format.md) into `output` from `to` on; returns where it ends. */
function block(input: Uint8Array, output: Uint8Array, to: number): number {
  let at = 0
  const lengthOf = (nibble: number): number => {
    let length = nibble
    for (let byte = nibble === 15 ? 255 : 0; byte === 255; length += byte) {
      byte = input[at++] ?? Number.NaN
    }
    return length
  }
  while (at < input.length) {
    const token = input[at++]!
    const literals = lengthOf(token >> 4)
    if (!(at + literals <= input.length && to + literals <= output.length))
      throw new RangeError('literals beyond the block')
    output.set(input.subarray(at, at + literals), to)
    to += literals
    at += literals
    // The last sequence of a block is literals alone.
    if (at === input.length) break
    const offset = input[at]! | (input[at + 1]! << 8)
    at += 2
    const match = lengthOf(token & 15) + 4
    if (!(offset > 0 && offset <= to && to + match <= output.length))
      throw new RangeError('a match beyond the block')
    // One by one: what is copied may be what was just written.
    for (const end = to + match; to < end; to++) output[to] = output[to - offset]!
  }
  return to
}
