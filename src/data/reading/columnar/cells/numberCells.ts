import type { NumberArray } from '../../../../contracts'
import { type CellKind, cellKind } from '../../../cell'
import { fitFloat32, numberArray } from '../../../columns'
import { type Batch, cellText, withoutDoubling } from './batch'
import { ByteDictionary } from './byteDictionary'
import { IntList } from './intList'
import { byte } from './layout'
import { isExactNumber } from './numberText'
import type { NumberPart } from './part'
import { type DecimalByte, readDecimal } from './readDecimal'

/** From so many cells on that no number stands for, a quarter of them makes a column text. */
const fewOthers = 32
/** No number is longer as JavaScript writes it. */
const longestNumber = 25

/** A distinct text that no number stands for; `value` is NaN unless it can be read as one. */
interface OtherText {
  readonly code: number
  readonly kind: CellKind
  readonly value: number
}

/** The numbers of one column of a batch as they are read: few enough to stay in cache. */
let justRead = new Float64Array(1 << 12)

/** Where a number is read to see if it can be. */
const probe = new Float64Array(1)

/** Cells of one column as numbers, with what is needed to give back their text. */
export class NumberCells {
  private values: NumberArray = new Float32Array(1 << 10)
  private decimals: Uint8Array | null = null
  private length = 0
  private missing = 0
  private whole = true
  private sign: DecimalByte = byte.point
  /** False from the first number on that has a decimal sign. */
  private signOpen = true
  /** Words for "no value" among `others`. */
  private words = 0
  private readonly others = new IntList()
  private readonly dictionary = new ByteDictionary()
  private readonly texts: OtherText[] = []

  /** Adds the cells of a column of a batch. Returns how many: all, unless the column is text. */
  add({ bytes, bounds, width, rows }: Batch, column: number): number {
    if (this.length + rows > this.values.length) this.reserve(Math.ceil(1.5 * (this.length + rows)))
    if (rows > justRead.length) justRead = new Float64Array(2 * rows)
    const { length } = this
    const numbers = justRead
    let { sign } = this
    let at = column * 2
    for (let index = 0; index < rows; index++, at += width * 2) {
      const start = bounds[at]!
      const end = bounds[at + 1]!
      if (start === end) {
        numbers[index] = Number.NaN
        this.missing++
        continue
      }
      const decimals = readDecimal(bytes, start, end, numbers, index, sign)
      if (decimals > 0) this.keepDecimals(length + index, decimals)
      if (decimals >= 0) continue
      if (this.signOpen && this.turnsToComma(bytes, start, end, index)) {
        sign = this.sign
        index--
        at -= width * 2
        continue
      }
      numbers[index] = exactNumber(bytes, start, end, sign)
      if (!Number.isNaN(numbers[index]!)) {
        this.signOpen = false
        continue
      }
      const other = this.otherText(bytes, start, end)
      numbers[index] = other.value
      if (!this.addOther(other, length + index)) {
        this.keep(numbers, index + 1)
        return index + 1
      }
    }
    this.keep(numbers, rows)
    return rows
  }

  reserve(rows: number): void {
    if (rows <= this.values.length) return
    const values = numberArray(rows, this.values instanceof Float32Array)
    values.set(this.values.subarray(0, this.length))
    this.values = values
    if (!this.decimals) return
    const decimals = new Uint8Array(rows)
    decimals.set(this.decimals.subarray(0, this.length))
    this.decimals = decimals
  }

  part(): NumberPart {
    return {
      kind: 'number',
      values: this.values.subarray(0, this.length),
      decimals: this.decimals?.subarray(0, this.length) ?? null,
      others: this.others.toArray(),
      missing: this.missing,
      sign: this.sign === byte.point ? '.' : ',',
      whole: this.whole,
      dictionary: this.dictionary.packed(),
    }
  }

  /**
   * Takes the comma for the decimal sign where a cell is a number by it and none so far has a point.
   * `row` is that of the batch, whose numbers are in `justRead`. True where the sign is another now.
   */
  private turnsToComma(bytes: Uint8Array, start: number, end: number, row: number): boolean {
    if (readDecimal(bytes, start, end, probe, 0, byte.comma) < 0) return false
    this.signOpen = false
    if (!this.whole || this.decimals || !areWhole(justRead, row)) return false
    this.sign = byte.comma
    return true
  }

  /** Adds the first `count` numbers; the first that takes 64 bits widens the column. */
  private keep(numbers: Float64Array, count: number): void {
    if (this.values instanceof Float32Array && !fitFloat32(numbers, count)) {
      const wide = new Float64Array(this.values.length)
      wide.set(this.values.subarray(0, this.length))
      this.values = wide
    }
    if (this.whole && !areWhole(numbers, count)) this.whole = false
    this.values.set(numbers.subarray(0, count), this.length)
    this.length += count
  }

  private keepDecimals(row: number, decimals: number): void {
    this.decimals ??= new Uint8Array(this.values.length)
    this.decimals[row] = decimals
  }

  /** False where the column is text from here on. */
  private addOther({ kind, code }: OtherText, row: number): boolean {
    this.others.push(row)
    this.others.push(code)
    if (kind === 'missing') {
      this.words++
      return true
    }
    const others = this.others.length / 2 - this.words
    return kind !== 'code' && (others <= fewOthers || others * 4 <= row)
  }

  private otherText(bytes: Uint8Array, start: number, end: number): OtherText {
    let code: number
    if (end >= 0) code = this.dictionary.code(bytes, start, end)
    else {
      const text = withoutDoubling(bytes, start, ~end)
      code = this.dictionary.code(text, 0, text.length)
    }
    if (code === this.texts.length) {
      const text = cellText(bytes, start, end)
      const kind = cellKind(text)
      this.texts.push({ code, kind, value: kind === 'number' ? Number(text) : Number.NaN })
    }
    return this.texts[code]!
  }
}

/** True where none of the first `count` numbers has a fraction. */
function areWhole(numbers: Float64Array, count: number): boolean {
  for (let at = 0; at < count; at++) {
    const number = numbers[at]!
    // Most are small whole numbers, for which this is the quickest test.
    if (number !== (number | 0) && number - Math.floor(number) > 0) return false
  }
  return true
}

/**
 * The number of a cell that is written as JavaScript writes it (17 digits, exponents) but for the
 * decimal sign, else NaN.
 */
function exactNumber(bytes: Uint8Array, start: number, end: number, sign: DecimalByte): number {
  const length = end - start
  if (end < 0 || length > longestNumber) return Number.NaN
  let text = ''
  for (let at = start; at < end; at++) {
    const code = bytes[at]!
    // The other sign would not be given back.
    if (code === byte.point && sign !== code) return Number.NaN
    text += code === sign ? '.' : String.fromCharCode(code)
  }
  return isExactNumber(text) ? Number(text) : Number.NaN
}
