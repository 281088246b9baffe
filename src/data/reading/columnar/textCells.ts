import { type Batch, withoutDoubling } from './batch'
import type { ByteDictionary } from './byteDictionary'
import { numbersAsText } from './numberText'
import type { NumberPart, TextPart } from './part'

/** Cells of one column as codes into a dictionary of their bytes. */
export class TextCells {
  private constructor(
    private codes: Int32Array,
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
    const { codes, dictionary } = this
    let row = this.length
    let at = (from * width + column) * 2
    for (let index = from; index < rows; index++, at += width * 2) {
      const start = bounds[at]!
      const end = bounds[at + 1]!
      if (start === end) codes[row++] = -1
      else if (end >= 0) codes[row++] = dictionary.code(bytes, start, end)
      else {
        const text = withoutDoubling(bytes, start, ~end)
        codes[row++] = dictionary.code(text, 0, text.length)
      }
    }
    this.length = row
  }

  reserve(rows: number): void {
    if (rows <= this.codes.length) return
    const codes = new Int32Array(rows)
    codes.set(this.codes.subarray(0, this.length))
    this.codes = codes
  }

  part(): TextPart {
    const codes = this.codes.subarray(0, this.length)
    return { kind: 'text', codes, dictionary: this.dictionary.packed() }
  }
}
