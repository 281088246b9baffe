import {
  box,
  colour,
  type Drawing,
  dot,
  type Mark,
  type Spoken,
  shortened,
  textWidth,
  wayColour,
  words,
  wrapped,
} from '../ink'

interface Side {
  readonly title: string
  readonly labels: readonly string[]
}

export interface HeatSpec extends Spoken {
  /** From the top down. */
  readonly rows: Side
  /** Names stand aslant where they have no room; ranges are thinned out. */
  readonly columns: Side & { readonly named: boolean }
  /** Row by row, all of them. */
  readonly cells: readonly {
    /** −1…1 of the strongest colour. */
    readonly strength: number
    /** Few rows stand behind it. */
    readonly thin: boolean
    readonly empty: boolean
    readonly reading: string
  }[]
  /** Index of the cell of one customer. */
  readonly own: number | null
  /** What the strongest colours stand for. */
  readonly key: { readonly lowest: string; readonly highest: string }
}

const [tallest, tallestCell] = [280, 40]
const line = 14
const [keyHeight, slantedRoom] = [10, 92]
const right = 4
const [swatches, swatch] = [[-1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 1], 16]

/** Two features against each other, the colour of a cell telling how far it moves the risk. */
export function heat({ rows, columns, cells, own, key }: HeatSpec, width: number): Drawing {
  const longest = (texts: readonly string[]) =>
    Math.ceil(Math.max(0, ...texts.map((t) => textWidth(t))))
  const [across, down] = [columns.labels.length, rows.labels.length]
  const left = Math.min(longest([...rows.labels, key.lowest]) + 12, Math.floor(width * 0.36))
  const cellWidth = Math.max(1, width - left - right) / Math.max(1, across)
  const cellHeight = Math.min(tallestCell, tallest / Math.max(1, down))
  const needed = longest(columns.labels) + 12
  const slanted = columns.named && needed > cellWidth
  const rowStep = Math.max(1, Math.ceil(line / cellHeight))
  const columnStep = Math.max(1, Math.ceil((slanted ? line : needed) / cellWidth))
  const below = (slanted ? slantedRoom : 20) + 24
  const placeOf = (index: number) => {
    const [row, column] = [Math.floor(index / across), index % across]
    return { x: [column, column + 1] as const, y: [row, row + 1] as const }
  }
  const marks: Mark[] = cells.flatMap(({ strength, thin, empty }, index) => {
    const { x, y } = placeOf(index)
    const opacity = Math.abs(strength) * (thin ? 0.4 : 1)
    const look = { gap: 1, opacity, stroke: colour.grid }
    return empty ? [] : [box(x, y, wayColour(strength > 0), look)]
  })
  if (own !== null) {
    const { x, y } = placeOf(own)
    const look = { diamond: true, stroke: colour.page }
    marks.push(dot(x[0] + 0.5, y[0] + 0.5, 6, colour.text, look))
  }
  rows.labels.forEach((label, row) => {
    if (row % rowStep !== 0) return
    const lines = wrapped(label, left - 12)
    const most = Math.max(1, Math.floor(cellHeight / line))
    const shown = lines.slice(0, most)
    if (lines.length > most) shown[most - 1] = shortened(lines.slice(most - 1).join(' '), left - 12)
    shown.forEach((text, index) => {
      const dy = 4 + (index - (shown.length - 1) / 2) * line
      marks.push(words(0, row + 0.5, text, { dx: -8, dy, anchor: 'end' }))
    })
  })
  columns.labels.forEach((label, column) => {
    if (column % columnStep !== 0) return
    const text = slanted ? shortened(label, slantedRoom * 1.3) : label
    marks.push(words(column + 0.5, down, text, { dy: 16, anchor: 'middle', slanted }))
  })
  const title = { fill: colour.text }
  marks.push(words(0, 0, `↓ ${rows.title}`, { ...title, dx: -left, dy: -12 }))
  const end = { ...title, dy: below - 8, anchor: 'end' } as const
  marks.push(words(across, down, `${columns.title} →`, end))
  // The key starts with the cells, its swatches of one width in pixels.
  const each = swatch / cellWidth
  const keyed = swatches.map((step, index) => {
    const look = { opacity: Math.abs(step) }
    return box([index * each, (index + 1) * each], [0, 1], wayColour(step > 0), look)
  })
  const keyEnds = [
    words(0, 0, key.lowest, { dx: -8, dy: 10, anchor: 'end' }),
    words(swatches.length * each, 0, key.highest, { dx: 8, dy: 10 }),
  ]
  return {
    x: { domain: [0, across] },
    panels: [
      { domain: [0, down], height: down * cellHeight, flipped: true },
      { domain: [0, 1], height: keyHeight, above: below - 16, flipped: true },
    ],
    left,
    right,
    top: 24,
    bottom: 8,
    places: cells.map(({ reading }, index) => ({ ...placeOf(index), reading })),
    down: across,
    layers: [{ marks }, { panel: 1, marks: [...keyed, ...keyEnds] }],
  }
}
