/** Bytes of a file that are not made rows of yet: the first `length` of `bytes`. */
export class UnreadBytes {
  bytes = new Uint8Array(0)
  length = 0

  append(chunk: Uint8Array): void {
    const length = this.length + chunk.length
    if (length > this.bytes.length) {
      const bytes = new Uint8Array(Math.ceil(1.25 * length))
      bytes.set(this.bytes.subarray(0, this.length))
      this.bytes = bytes
    }
    this.bytes.set(chunk, this.length)
    this.length = length
  }

  /** Drops the first bytes. */
  drop(count: number): void {
    this.bytes.copyWithin(0, count, this.length)
    this.length -= count
  }

  all(): Uint8Array {
    return this.bytes.subarray(0, this.length)
  }
}
