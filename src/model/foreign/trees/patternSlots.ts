/** Numbers the different patterns of some rows from 0 on; an open hash table. */
export class PatternSlots {
  count = 0
  private readonly slots: Int32Array
  private readonly patterns: Int32Array
  /** Bits by which a hash is cut down to a bucket. */
  private readonly shift: number

  /** @param capacity different patterns at most between two calls of `clear` */
  constructor(capacity: number) {
    // Twice as many buckets keep looking up short.
    const bits = Math.max(1, Math.ceil(Math.log2(2 * capacity)))
    this.slots = new Int32Array(1 << bits)
    this.patterns = new Int32Array(1 << bits)
    this.shift = 32 - bits
  }

  clear(): void {
    this.count = 0
    this.slots.fill(0)
  }

  /** The pattern's number; it is new where that is `count` as it was before. */
  slotOf(pattern: number): number {
    let bucket = Math.imul(pattern, 0x9e3779b1) >>> this.shift
    for (;;) {
      const slot = this.slots[bucket]!
      if (slot === 0) {
        this.slots[bucket] = ++this.count
        this.patterns[bucket] = pattern
        return this.count - 1
      }
      if (this.patterns[bucket] === pattern) return slot - 1
      bucket = (bucket + 1) & (this.slots.length - 1)
    }
  }
}
