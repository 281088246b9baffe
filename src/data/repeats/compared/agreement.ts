import type { ComparableRows } from './comparableRows'

/** In how many pairs of rows of the same customer both cells of a column are present, and equal. */
export class Agreement {
  pairs = 0
  readonly present: Float64Array
  readonly equal: Float64Array

  constructor(private readonly table: Pick<ComparableRows, 'width' | 'codes'>) {
    this.present = new Float64Array(table.width)
    this.equal = new Float64Array(table.width)
  }

  /** Counts a pair. */
  learn(a: number, b: number): void {
    const { width, codes } = this.table
    this.pairs++
    for (let j = 0; j < width; j++) {
      const left = codes[a * width + j]!
      const right = codes[b * width + j]!
      if (left < 0 || right < 0) continue
      this.present[j]!++
      if (left === right) this.equal[j]!++
    }
  }
}
