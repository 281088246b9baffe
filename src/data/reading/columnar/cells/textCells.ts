import type { CodeArray } from '../../../../contracts'
import { widenedCodes } from '../../../columns'
import { type Batch, withoutDoubling } from './batch'
import type { ByteDictionary } from './byteDictionary'
import { numbersAsText } from './numberText'
import type { NumberPart, TextPart } from './part'

/** The codes of one column of a batch as they are found: few enough to stay in cache. */
let justFound = new Int32Array(1 << 12)

/** Cells of one column as codes into a dictionary of their bytes. */
export class TextCells {
  private constructor(
    private codes: CodeArray,
    private length: number,
    private readonly dictionary: ByteDictionary,
  ) {}

  static fromNumbers(part: NumberPart): TextCells {
    const { codes, dictionary } = numbersAsText(part)
    return new TextCells(codes, codes.length, dictionary)
  }

  /** Adds the cells of a column of a batch, from row `from` of the batch on. */
  add({ bytes, bounds, width, rows }: Batch, column: number, from: number): void {
    if (this.length + rows > this.codes.length) this.reserve(Math.ceil(1.5 * (this.length + rows)))
    if (rows > justFound.length) justFound = new Int32Array(2 * rows)
    const { dictionary } = this
    const codes = justFound
    let count = 0
    let at = (from * width + column) * 2
    for (let index = from; index < rows; index++, at += width * 2) {
      const start = bounds[at]!
      const end = bounds[at + 1]!
      if (start === end) codes[count++] = -1
      else if (end >= 0) codes[count++] = dictionary.code(bytes, start, end)
      else {
        const text = withoutDoubling(bytes, start, ~end)
        codes[count++] = dictionary.code(text, 0, text.length)
      }
    }
    this.codes = widenedCodes(this.codes, dictionary.size)
    this.codes.set(codes.subarray(0, count), this.length)
    this.length += count
  }

  reserve(rows: number): void {
    if (rows <= this.codes.length) return
    this.codes = widenedCodes(this.codes, this.dictionary.size, rows)
  }

  part(): TextPart {
    const codes = this.codes.subarray(0, this.length)
    return { kind: 'text', codes, dictionary: this.dictionary.packed() }
  }
}
