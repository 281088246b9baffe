import { cellText } from './batch'

/** Recognises rows that hold the header once more, most others by the bytes of one cell. */
export class HeaderCells {
  /** The first column with a name, and its name in UTF-8. */
  private readonly told: number
  private readonly name: Uint8Array

  constructor(private readonly header: readonly string[]) {
    this.told = header.findIndex((cell) => cell !== '')
    this.name = new TextEncoder().encode(header[this.told])
  }

  /** Whether the row whose cells start at `from` of `bounds`, as many as in the header, is equal to it. */
  equals(bytes: Uint8Array, bounds: Int32Array, from: number): boolean {
    const start = bounds[from + 2 * this.told]!
    const end = bounds[from + 2 * this.told + 1]!
    // The end of a cell with doubled quotes is below zero: its bytes are not its text.
    if (end >= 0 && !this.isName(bytes, start, end)) return false
    return this.header.every(
      (cell, column) =>
        cellText(bytes, bounds[from + 2 * column]!, bounds[from + 2 * column + 1]!) === cell,
    )
  }

  private isName(bytes: Uint8Array, start: number, end: number): boolean {
    const { name } = this
    if (end - start !== name.length) return false
    for (let at = 0; at < name.length; at++) if (bytes[start + at] !== name[at]) return false
    return true
  }
}
