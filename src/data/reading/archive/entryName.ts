const unicodePath = 0x7075

/**
 * The name of a zip entry. Without the flag for UTF-8 it should be in code page 437, but Windows
 * writes the one of its language: names that are valid UTF-8 are read as such, all others as Russian
 * cp866. An Info-ZIP extra field with the name in UTF-8 counts before both.
 */
export function entryName(
  view: DataView,
  at: number,
  nameBytes: number,
  extraBytes: number,
  isUtf8: boolean,
): string {
  const bytes = (from: number, length: number) =>
    new Uint8Array(view.buffer, view.byteOffset + from, length)
  const extraEnd = at + nameBytes + extraBytes
  for (let field = at + nameBytes; field + 9 <= extraEnd; ) {
    const length = view.getUint16(field + 2, true)
    // A version byte and the CRC of the short name stand before the name.
    if (view.getUint16(field, true) === unicodePath && length > 5 && field + 4 + length <= extraEnd)
      return new TextDecoder().decode(bytes(field + 9, length - 5))
    field += 4 + length
  }
  const name = bytes(at, nameBytes)
  if (isUtf8) return new TextDecoder().decode(name)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(name)
  } catch {
    return new TextDecoder('ibm866').decode(name)
  }
}
