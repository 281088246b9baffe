/** Puts a number in place of the missing cells of columns that the model cannot read them in. */
export class MissingCells {
  private fill: Float32Array
  private readonly needed: Uint8Array

  /** @param needed by column: 1 where the model gives no answer for a missing number */
  constructor(needed: Uint8Array) {
    this.needed = needed
    this.fill = new Float32Array(needed.length)
  }

  /** Whether missing numbers of a column are filled. */
  fills(column: number): boolean {
    return this.needed[column] === 1
  }

  get isNeeded(): boolean {
    return this.needed.includes(1)
  }

  /** Takes the medians of the rows' columns from now on; 0 stands where a column has no number. */
  learn(matrix: Float32Array, rows: number): void {
    const columns = this.needed.length
    this.fill = Float32Array.from(this.needed, (_, column) => {
      const values = Float32Array.from(
        { length: rows },
        (_each, row) => matrix[row * columns + column]!,
      )
        .filter((value) => !Number.isNaN(value))
        .sort()
      return values[values.length >> 1] ?? 0
    })
  }

  /** Fills the rows in place. */
  apply(matrix: Float32Array): void {
    if (!this.isNeeded) return
    const columns = this.needed.length
    for (let cell = 0; cell < matrix.length; cell++) {
      const column = cell % columns
      if (this.needed[column] === 1 && Number.isNaN(matrix[cell]!))
        matrix[cell] = this.fill[column]!
    }
  }
}
