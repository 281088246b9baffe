import type { Batch } from './batch'
import { NumberCells } from './numberCells'
import type { ColumnPart } from './part'
import { TextCells } from './textCells'

/**
 * Collects the cells of one column. It starts as numbers, and becomes text, once and for good, as
 * soon as a cell such as "007" or many cells that are no numbers say so.
 */
export class ColumnCells {
  private numbers: NumberCells | null = new NumberCells()
  private texts: TextCells | null = null

  /** Adds the cells of a column of a batch. */
  add(batch: Batch, column: number): void {
    let done = 0
    if (this.numbers) {
      done = this.numbers.add(batch, column)
      if (done === batch.rows) return
      this.texts = TextCells.fromNumbers(this.numbers.part())
      this.numbers = null
    }
    this.texts?.add(batch, column, done)
  }

  /** Makes room for this many rows, where that is known beforehand. */
  reserve(rows: number): void {
    this.numbers?.reserve(rows)
    this.texts?.reserve(rows)
  }

  /** The cells so far. Arrays may be views: valid until more are added. */
  part(): ColumnPart {
    const cells = this.numbers ?? this.texts!
    return cells.part()
  }
}
