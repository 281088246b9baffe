/** Collects one column as codes into a dictionary of its distinct cells. Codes follow first appearance. */
export class ColumnBuilder {
  readonly values: string[] = []
  private readonly codeOf = new Map<string, number>()
  private codes = new Int32Array(256)
  private length = 0

  push(cell: string): void {
    let code = this.codeOf.get(cell)
    if (code === undefined) {
      code = this.values.length
      this.codeOf.set(cell, code)
      this.values.push(cell)
    }
    if (this.length === this.codes.length) {
      const grown = new Int32Array(this.length * 2)
      grown.set(this.codes)
      this.codes = grown
    }
    this.codes[this.length++] = code
  }

  /** Code of each row so far. A view: valid until the next push. */
  rowCodes(): Int32Array {
    return this.codes.subarray(0, this.length)
  }
}
