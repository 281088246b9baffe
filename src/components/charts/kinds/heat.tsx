import { useMemo } from 'react'
import { usePlotArea } from 'recharts'
import { colour, shortened, textSize, textWidth, wayColour, wrapped } from '../ink'
import { type Mark, Marks, Plot, type PointLayerProps } from '../plot'

interface Side {
  readonly title: string
  readonly labels: readonly string[]
}

export interface HeatSpec extends Pick<PointLayerProps, 'label' | 'rest'> {
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

const tallest = 280
const tallestCell = 40
const line = 14
const keyHeight = 28
const slantedRoom = 92
const right = 4

/** Two features against each other, the colour of a cell telling how far it moves the risk. */
export function Heat({ spec, width }: { readonly spec: HeatSpec; readonly width: number }) {
  const { label, rest, rows, columns, cells } = spec
  const across = columns.labels.length
  const layout = useMemo(() => layOut(spec, width), [spec, width])
  const marks = useMemo(() => marksOf(spec, layout), [spec, layout])
  const places = useMemo(
    () =>
      cells.map(({ reading }, index) => {
        const { row, column } = placeOf(index, across)
        return { x: [column, column + 1] as const, y: [row, row + 1] as const, reading }
      }),
    [cells, across],
  )
  const height = rows.labels.length * layout.cellHeight
  return (
    <Plot
      label={label}
      rest={rest}
      places={places}
      down={across}
      width={width}
      x={{ domain: [0, across] }}
      panels={[{ domain: [0, rows.labels.length], height, flipped: true }]}
      left={layout.left}
      right={right}
      top={24}
      bottom={layout.below + keyHeight}
    >
      <Marks marks={marks} />
      <Key {...spec.key} below={layout.below} />
    </Plot>
  )
}

const placeOf = (index: number, across: number) => ({
  row: Math.floor(index / across),
  column: index % across,
})

const longest = (texts: readonly string[]) =>
  texts.reduce((most, text) => Math.max(most, Math.ceil(textWidth(text))), 0)

function layOut({ rows, columns }: HeatSpec, width: number) {
  const left = Math.min(longest(rows.labels) + 12, Math.floor(width * 0.36))
  const cellWidth = Math.max(1, width - left - right) / Math.max(1, columns.labels.length)
  const cellHeight = Math.min(tallestCell, tallest / Math.max(1, rows.labels.length))
  const needed = longest(columns.labels) + 12
  const slanted = columns.named && needed > cellWidth
  return {
    left,
    cellHeight,
    slanted,
    rowStep: Math.max(1, Math.ceil(line / cellHeight)),
    columnStep: Math.max(1, Math.ceil((slanted ? line : needed) / cellWidth)),
    below: (slanted ? slantedRoom : 20) + 24,
  }
}

function marksOf(spec: HeatSpec, layout: ReturnType<typeof layOut>): readonly Mark[] {
  const { rows, columns, cells, own } = spec
  const { left, cellHeight, slanted, rowStep, columnStep, below } = layout
  const across = columns.labels.length
  const marks: Mark[] = []
  cells.forEach(({ strength, thin, empty }, index) => {
    const { row, column } = placeOf(index, across)
    if (empty) return
    marks.push({
      kind: 'box',
      x: [column, column + 1],
      y: [row + 1, row],
      gap: 1,
      fill: wayColour(strength > 0),
      opacity: Math.abs(strength) * (thin ? 0.4 : 1),
      stroke: colour.grid,
    })
  })
  if (own !== null) {
    const { row, column } = placeOf(own, across)
    const look = { r: 6, fill: colour.text, stroke: colour.page }
    marks.push({ kind: 'diamond', x: column + 0.5, y: row + 0.5, ...look })
  }
  rows.labels.forEach((label, row) => {
    if (row % rowStep !== 0) return
    const most = Math.max(1, Math.floor(cellHeight / line))
    const lines = wrapped(label, left - 12)
    const fitting = lines.slice(0, most)
    if (lines.length > most)
      fitting[most - 1] = shortened(lines.slice(most - 1).join(' '), left - 12)
    fitting.forEach((text, index) => {
      const dy = 4 + (index - (fitting.length - 1) / 2) * line
      marks.push({ kind: 'words', x: 0, y: row + 0.5, dx: -8, dy, text, anchor: 'end' })
    })
  })
  const end = rows.labels.length
  columns.labels.forEach((label, column) => {
    if (column % columnStep !== 0) return
    const text = slanted ? shortened(label, slantedRoom * 1.3) : label
    marks.push({ kind: 'words', x: column + 0.5, y: end, dy: 16, text, anchor: 'middle', slanted })
  })
  const title = { kind: 'words', fill: colour.text } as const
  marks.push(
    { ...title, x: 0, y: 0, dx: -left, dy: -12, text: `↓ ${rows.title}` },
    { ...title, x: across, y: end, dy: below - 8, text: `${columns.title} →`, anchor: 'end' },
  )
  return marks
}

const swatches = [-1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 1]
const swatch = 16

/** What the colours stand for. */
function Key({ lowest, highest, below }: HeatSpec['key'] & { readonly below: number }) {
  const plot = usePlotArea()
  if (!plot) return null
  const top = plot.y + plot.height + below + 20
  return (
    <g fontSize={textSize.small} fill={colour.muted}>
      <text x={0} y={top}>
        {lowest}
      </text>
      {swatches.map((step, index) => (
        <rect
          key={step}
          x={textWidth(lowest) + 8 + index * swatch}
          y={top - 9}
          width={swatch}
          height={10}
          fill={wayColour(step > 0)}
          fillOpacity={Math.abs(step)}
        />
      ))}
      <text x={textWidth(lowest) + 16 + swatches.length * swatch} y={top}>
        {highest}
      </text>
    </g>
  )
}
