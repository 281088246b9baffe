const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1
  return rest
})

/** CRC-32 as gzip and zip use it (RFC 1952, section 8), over bytes that come in pieces. */
export class Crc32 {
  private rest = 0xffffffff

  add(bytes: Uint8Array): void {
    let rest = this.rest
    for (let at = 0; at < bytes.length; at++)
      rest = (rest >>> 8) ^ table[(rest ^ bytes[at]!) & 0xff]!
    this.rest = rest
  }

  get value(): number {
    return (this.rest ^ 0xffffffff) >>> 0
  }
}
