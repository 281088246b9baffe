import { countBelow } from '../../ground/maths'

/**
 * Where the rows of a list of any length stand, in pixels. All rows are taken to be of one height but
 * those measured to be of another, so neither time nor memory grows with the length of the list.
 */
export class RowPositions {
  readonly count: number
  private readonly rowHeight: number
  /** Pixels above the first row. */
  private readonly before: number
  /** Rows of another height, ascending. */
  private readonly odd: number[] = []
  /** Pixels by which odd[i] is taller than `rowHeight`. */
  private readonly extra: number[] = []
  /** extra[0] + … + extra[i − 1]; one more than `extra`. */
  private sums: number[] = [0]

  constructor(count: number, rowHeight: number, before: number) {
    this.count = count
    this.rowHeight = rowHeight
    this.before = before
  }

  /** The end of the last row. */
  get end(): number {
    return this.start(this.count)
  }

  start(index: number): number {
    return this.before + index * this.rowHeight + this.sums[this.oddBefore(index)]!
  }

  height(index: number): number {
    const at = this.oddBefore(index)
    return this.rowHeight + (this.odd[at] === index ? this.extra[at]! : 0)
  }

  /** Notes the true height of a row; returns the pixels by which it changed. */
  setHeight(index: number, height: number): number {
    const change = height - this.height(index)
    if (change === 0) return 0
    const at = this.oddBefore(index)
    const known = this.odd[at] === index ? 1 : 0
    const extra = height - this.rowHeight
    this.odd.splice(at, known, ...(extra === 0 ? [] : [index]))
    this.extra.splice(at, known, ...(extra === 0 ? [] : [extra]))
    this.sums.length = at + 1
    for (let i = at; i < this.extra.length; i++) this.sums.push(this.sums[i]! + this.extra[i]!)
    return change
  }

  /** The row at `offset` pixels; the nearest one outside the list. */
  indexAt(offset: number): number {
    let low = 0
    let high = Math.max(0, this.count - 1)
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if (this.start(middle) <= offset) low = middle
      else high = middle - 1
    }
    return low
  }

  /** How many odd rows stand before a row. */
  private oddBefore(index: number): number {
    return countBelow(this.odd, index)
  }
}
