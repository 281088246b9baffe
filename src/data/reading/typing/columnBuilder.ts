import type { CodeArray } from '../../../contracts'
import { widenedCodes } from '../../columns'

/** One column before it is typed. */
export interface RawColumn {
  /** Code of each row into `values`; −1 where the cell is in `numbers`. */
  readonly codes: CodeArray
  /** Distinct cells in order of first appearance. */
  readonly values: readonly string[]
  /** Cells kept as numbers, each exactly as JavaScript writes its number. Null where there are none. */
  readonly numbers: Float64Array | null
}

/** With more distinct cells than this a dictionary costs more than it saves. */
const largestDictionary = 1 << 15

/**
 * Collects the cells of one column as codes into a dictionary. Where there are too many distinct
 * ones, cells that a float64 gives back to the letter are kept as float64 instead.
 */
export class ColumnBuilder {
  private readonly values: string[] = []
  private readonly codeOf = new Map<string, number>()
  private codes: CodeArray = new Int8Array(256)
  private numbers: Float64Array | null = null
  private length = 0

  /** `dictionaryLimit` is for tests. */
  constructor(private readonly dictionaryLimit = largestDictionary) {}

  push(cell: string): void {
    if (this.length === this.codes.length) this.grow()
    const row = this.length++
    if (this.numbers && isExactNumber(cell)) {
      this.numbers[row] = Number(cell)
      this.codes[row] = -1
      return
    }
    let code = this.codeOf.get(cell)
    if (code === undefined) {
      code = this.values.length
      this.codeOf.set(cell, code)
      this.values.push(cell)
      this.codes = widenedCodes(this.codes, this.values.length)
      if (code === this.dictionaryLimit) this.numbers = new Float64Array(this.codes.length)
    }
    this.codes[row] = code
  }

  /** The column so far. Arrays are views: valid until the next push. */
  column(): RawColumn {
    return {
      codes: this.codes.subarray(0, this.length),
      values: this.values,
      numbers: this.numbers?.subarray(0, this.length) ?? null,
    }
  }

  private grow(): void {
    this.codes = widenedCodes(this.codes, this.values.length, this.length * 2)
    if (!this.numbers) return
    const numbers = new Float64Array(this.length * 2)
    numbers.set(this.numbers)
    this.numbers = numbers
  }
}

function isExactNumber(cell: string): boolean {
  const value = Number(cell)
  if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value)))
    return false
  return String(value) === cell
}
