/** A growing list of 32-bit integers. */
export class IntList {
  length = 0
  private values = new Int32Array(8)

  push(value: number): void {
    if (this.length === this.values.length) {
      const grown = new Int32Array(this.length * 2)
      grown.set(this.values)
      this.values = grown
    }
    this.values[this.length++] = value
  }

  /** A copy of the integers. */
  toArray(): Int32Array {
    return this.values.slice(0, this.length)
  }
}
