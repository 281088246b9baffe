import { meaningOf, type NumberMeaning } from '../sheets'
import { attribute, type XmlHandler } from '../xml'

/** Numbers of built-in formats (ECMA-376 part 1, 18.8.30); 27 to 58 are those of East Asia. */
const builtIn: ReadonlyMap<number, NumberMeaning> = new Map([
  ...[9, 10].map((id) => [id, 'percent'] as const),
  ...[14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map(
    (id) => [id, 'date'] as const,
  ),
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56].map((id) => [id, 'time'] as const),
  [22, 'dateTime'],
])

/** Reads from `styles.xml` what each cell style makes of a number. */
export class StyleReader implements XmlHandler {
  /** By the style's number, as cells name it. */
  readonly meanings: NumberMeaning[] = []
  private readonly own = new Map<number, NumberMeaning>()
  private inCellStyles = false

  open(name: string, attributes: string): void {
    if (name === 'cellXfs') this.inCellStyles = true
    else if (name === 'numFmt') {
      const code = attribute(attributes, 'formatCode') ?? ''
      this.own.set(Number(attribute(attributes, 'numFmtId')), meaningOf(code))
    } else if (name === 'xf' && this.inCellStyles) {
      const id = Number(attribute(attributes, 'numFmtId') ?? 0)
      this.meanings.push(this.own.get(id) ?? builtIn.get(id) ?? 'number')
    }
  }

  close(name: string): void {
    if (name === 'cellXfs') this.inCellStyles = false
  }

  text(): void {}
}
