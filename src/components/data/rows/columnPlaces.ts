import type { ColumnProfile } from '../../../contracts'
import { countUpTo } from '../../../ground/maths'
import type { Range } from './cellTiles'

/** Pixels: of a digit, of the space beside the text of a cell, and of the arrow that tells the order. */
const [letter, inset, arrow] = [7.6, 24, 20]
const [narrowest, widest] = [72, 280]
/** Columns drawn beyond each edge of what is seen. */
const overscan = 2

/** Room for what a column mostly holds and for its name, as pixels. */
export function columnWidth(column: ColumnProfile, number: (value: number) => string): number {
  const { number: summary, category } = column
  const texts = summary
    ? [number(summary.min), number(summary.max)]
    : (category?.top.map(({ value }) => value) ?? [])
  const longest = texts.reduce((most, text) => Math.max(most, text.length), 0)
  const cell = longest * letter + inset
  const name = column.name.length * letter + inset + arrow
  return Math.round(Math.min(widest, Math.max(narrowest, cell, name)))
}

/** Where columns of given widths stand side by side; one more than there are, the last is the end. */
export function columnPlaces(widths: readonly number[]): Float64Array {
  const places = new Float64Array(widths.length + 1)
  widths.forEach((width, index) => {
    places[index + 1] = places[index]! + width
  })
  return places
}

/** The columns seen between `left` and `left + width` pixels, and some beside them. */
export function columnsSeen(places: Float64Array, left: number, width: number): Range {
  const count = places.length - 1
  const first = countUpTo(places, left) - 1
  const last = countUpTo(places, left + width)
  return [Math.max(0, first - overscan), Math.min(count, last + overscan)]
}
