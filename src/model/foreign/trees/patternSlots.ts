/** A power of two at least twice `chunkRows`, so that looking up stays short. */
const buckets = 1024
/** Rows worked on together: their patterns and values stay in the processor's cache. */
export const chunkRows = 512

/** Numbers the different patterns of a chunk of rows from 0 on; an open hash table. */
export class PatternSlots {
  count = 0
  private readonly slots = new Int32Array(buckets)
  private readonly patterns = new Int32Array(buckets)

  clear(): void {
    this.count = 0
    this.slots.fill(0)
  }

  /** The pattern's number; it is new where that is `count` as it was before. */
  slotOf(pattern: number): number {
    let bucket = Math.imul(pattern, 0x9e3779b1) >>> 22
    for (;;) {
      const slot = this.slots[bucket]!
      if (slot === 0) {
        this.slots[bucket] = ++this.count
        this.patterns[bucket] = pattern
        return this.count - 1
      }
      if (this.patterns[bucket] === pattern) return slot - 1
      bucket = (bucket + 1) & (buckets - 1)
    }
  }
}
