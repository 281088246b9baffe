/** The rows of a table by customer. */
export class CustomerRows {
  /** By row: 1 where it is the last of its customer. */
  readonly isLast: Uint8Array
  readonly count: number
  private readonly family: Int32Array
  /** Where the rows of each customer start in `members`, then the end; made when first asked for. */
  private grouped: { readonly starts: Uint32Array; readonly members: Uint32Array } | null = null

  /** @param family of every row, numbered without gaps from 0 */
  constructor(family: Int32Array) {
    this.family = family
    this.isLast = new Uint8Array(family.length)
    let count = 0
    for (let row = 0; row < family.length; row++) count = Math.max(count, family[row]! + 1)
    this.count = count
    const seen = new Uint8Array(count)
    for (let row = family.length - 1; row >= 0; row--) {
      if (seen[family[row]!]) continue
      seen[family[row]!] = 1
      this.isLast[row] = 1
    }
  }

  /** Whether every row is a customer of its own. */
  get alone(): boolean {
    return this.count === this.family.length
  }

  /** Number of the customer, from 0, whose row this is. */
  customerOf(row: number): number {
    return this.family[row]!
  }

  /** All rows of the customer whose row this is, ascending. */
  rowsOf(row: number): Uint32Array {
    this.grouped ??= this.group()
    const { starts, members } = this.grouped
    const customer = this.family[row]!
    return members.subarray(starts[customer], starts[customer + 1])
  }

  private group() {
    const { family } = this
    const starts = new Uint32Array(this.count + 1)
    for (let row = 0; row < family.length; row++) starts[family[row]! + 1]!++
    for (let customer = 0; customer < this.count; customer++)
      starts[customer + 1]! += starts[customer]!
    const next = starts.slice()
    const members = new Uint32Array(family.length)
    for (let row = 0; row < family.length; row++) members[next[family[row]!]!++] = row
    return { starts, members }
  }
}
