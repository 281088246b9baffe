import { type ReactNode, useMemo } from 'react'
import { useChartWidth, usePlotArea } from 'recharts'
import { colour, textSize, textWidth, wrapped } from '../ink'
import { type Axis, Plot } from './Plot'
import type { PointLayerProps } from './PointLayer'

/** What stands beside the bar of a row. */
interface Row {
  readonly label: string
  /** Smaller, below the label. */
  readonly note?: string
  readonly noteStrong?: boolean
  /** At the right end. */
  readonly value: string
  readonly valueFill?: string
  /** Smaller: below the value, or where labels stand above the bars, beside it. */
  readonly valueNote?: string
  /** Where labels stand above the bars: right of the bar. */
  readonly aside?: string
  readonly reading: string
}

/** Vertical places of a row, on an axis that runs down in pixels. */
interface RowPlace {
  readonly top: number
  readonly middle: number
  readonly bottom: number
}

interface RowPlotProps extends Omit<PointLayerProps, 'places' | 'down'> {
  readonly width: number
  readonly rows: readonly Row[]
  readonly x: Axis
  /** Least height of a row, pixels. */
  readonly least: number
  /** Labels and values stand above the bars instead of beside them. */
  readonly stacked?: boolean
  /** Room for levels above and below the rows. */
  readonly top?: number
  readonly bottom?: number
  /** Room right of the bars for others on an axis of their own, pixels. */
  readonly aside?: number
  readonly children: (places: readonly RowPlace[]) => ReactNode
}

const gap = 12
const lineHeight = { row: 18, small: 16 }
/** The labels take at most this share of the width, in pixels at most so much. */
const labelShare = 0.42
const widestLabel = 360

/** Bars below each other, each with its label, on one axis. */
export function RowPlot(props: RowPlotProps) {
  const { width, rows, x, least, stacked = false, top = 0, children, label, rest } = props
  const { laid, left, right, places, pointed } = useMemo(() => {
    const laidOut = layOutRows(rows, width, least, stacked)
    const spans = rows.map(({ reading }, index) => {
      const { top: from, bottom: to } = laidOut.places[index]!
      return { y: [from, to] as const, reading }
    })
    return { ...laidOut, pointed: spans }
  }, [rows, width, least, stacked])
  const height = places.at(-1)?.bottom ?? 0
  return (
    <Plot
      label={label}
      rest={rest}
      places={pointed}
      down={1}
      width={width}
      x={x}
      panels={[{ domain: [0, Math.max(1, height)], height, flipped: true }]}
      left={left}
      right={right}
      top={top}
      bottom={props.bottom}
      aside={props.aside}
    >
      {children(places)}
      <RowTexts rows={laid} places={places} stacked={stacked} />
    </Plot>
  )
}

interface LaidRow extends Row {
  readonly lines: readonly string[]
  readonly notes: readonly string[]
  /** The note stands behind the last line of the label. */
  readonly inline: boolean
  /** Height of label and notes, pixels. */
  readonly text: number
}

function layOutRows(rows: readonly Row[], width: number, least: number, stacked: boolean) {
  const widest = (pick: (row: Row) => number) =>
    rows.reduce((most, row) => Math.max(most, Math.ceil(pick(row))), 0)
  const valueWidth = ({ value, valueNote = '' }: Row) =>
    Math.max(textWidth(value, textSize.row, true), textWidth(valueNote))
  const right = gap + widest(stacked ? ({ aside = '' }) => textWidth(aside) : valueWidth)
  const labelWidth = ({ label, note = '' }: Row) =>
    Math.max(textWidth(label, textSize.row), textWidth(note, textSize.small, true))
  const room = Math.min(widestLabel, Math.floor(width * labelShare))
  const left = stacked ? 0 : Math.min(room, widest(labelWidth)) + gap
  const places: RowPlace[] = []
  const laid = rows.map((row): LaidRow => {
    const textRoom = stacked ? width - stackedValue(row) - gap : left - gap
    const lines = wrapped(row.label, textRoom, textSize.row)
    const notes = row.note ? wrapped(row.note, textRoom, textSize.small, row.noteStrong) : []
    // Below a name of several lines a value takes no line of its own where the last one has room.
    const inline =
      lines.length > 1 &&
      notes.length === 1 &&
      textWidth(lines.at(-1)!, textSize.row) + textWidth(notes[0]!, textSize.small, true) + 6 <=
        textRoom
    const text = lines.length * lineHeight.row + (inline ? 0 : notes.length * lineHeight.small)
    const from = places.at(-1)?.bottom ?? 0
    const height = Math.max(least, text + (stacked ? 26 : 6))
    const middle = stacked ? from + height - 14 : from + height / 2
    places.push({ top: from, middle, bottom: from + height })
    return { ...row, lines, notes, inline, text }
  })
  return { laid, left, right, places }
}

const stackedValue = ({ value, valueNote = '' }: Row) =>
  textWidth(value, textSize.row, true) + (valueNote ? textWidth(valueNote) + 6 : 0)

interface RowTextsProps {
  readonly rows: readonly LaidRow[]
  readonly places: readonly RowPlace[]
  readonly stacked: boolean
}

function RowTexts({ rows, places, stacked }: RowTextsProps) {
  const plot = usePlotArea()
  const width = useChartWidth() ?? 0
  if (!plot) return null
  return (
    <g fontSize={textSize.row} fill={colour.text}>
      {rows.map((row, index) => {
        const { top, middle, bottom } = places[index]!
        const first = plot.y + (stacked ? top + 18 : middle - row.text / 2 + 13)
        const second = stacked ? first : plot.y + middle + (row.valueNote ? -3 : 5)
        const last = first + (row.lines.length - 1) * lineHeight.row
        const noteX = row.inline ? textWidth(row.lines.at(-1)!, textSize.row) + 6 : 0
        const notesFrom = row.inline ? last : last + lineHeight.small
        const shift = stacked && row.valueNote ? textWidth(row.valueNote) + 6 : 0
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows keep their places while values change
          <g key={index} data-row>
            {index > 0 && stacked && (
              <line x1={0} x2={width} y1={plot.y + top} y2={plot.y + top} stroke={colour.grid} />
            )}
            <text x={0} y={first}>
              {row.lines.map((line, at) => (
                <tspan key={line} x={0} dy={at && lineHeight.row}>
                  {line}
                </tspan>
              ))}
            </text>
            {row.notes.map((line, at) => (
              <text
                key={line}
                x={noteX}
                y={notesFrom + at * lineHeight.small}
                fill={row.noteStrong ? colour.text : colour.muted}
                fontSize={textSize.small}
                fontWeight={row.noteStrong ? 600 : 400}
              >
                {line}
              </text>
            ))}
            <text
              x={width - shift}
              y={second}
              textAnchor="end"
              fontWeight={600}
              fill={row.valueFill ?? colour.text}
            >
              {row.value}
            </text>
            {row.valueNote && (
              <text
                x={width}
                y={stacked ? first : second + lineHeight.small}
                textAnchor="end"
                fill={colour.muted}
                fontSize={textSize.small}
              >
                {row.valueNote}
              </text>
            )}
            {row.aside && (
              <text
                x={width}
                y={plot.y + bottom - 10}
                textAnchor="end"
                fill={colour.muted}
                fontSize={textSize.small}
              >
                {row.aside}
              </text>
            )}
          </g>
        )
      })}
    </g>
  )
}
