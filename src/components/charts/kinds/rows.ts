import { colour, type Mark, type Place, rule, textSize, textWidth, words, wrapped } from '../ink'

/** What stands beside the bar of a row. */
export interface Row {
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
  readonly count?: string
  readonly reading: string
}

/** Vertical places of a row, on an axis that runs down in pixels. */
interface RowSpan {
  readonly top: number
  readonly middle: number
  readonly bottom: number
}

interface RowRoom {
  readonly width: number
  /** Least height of a row, pixels. */
  readonly least: number
  /** Labels and values stand above the bars instead of beside them. */
  readonly stacked?: boolean
  /** Pixels kept for values, where words change often. */
  readonly leastValue?: number
  /** Room right of the bars for others on an axis of their own, pixels. */
  readonly aside?: number
  /** Ends of the horizontal axis. */
  readonly domain: readonly [number, number]
}

const gap = 12
const noteGap = 6
const [rowLine, noteLine] = [18, 16]
/** The labels take at most this share of the width, and at most so many pixels. */
const [labelShare, widestLabel] = [0.42, 360]

/** Rows below each other with their words: all of a drawing but the bars and the horizontal axis. */
export function rowsOf(rows: readonly Row[], room: RowRoom) {
  const { width, least, stacked, domain, leastValue = 0, aside = 0 } = room
  // Columns keep their width while words change a little.
  const widest = (pick: (row: Row) => number) => Math.ceil(Math.max(0, ...rows.map(pick)) / 16) * 16
  const noteWidth = ({ valueNote = '' }: Row) => textWidth(valueNote)
  const valueWidth = ({ value }: Row) => textWidth(value, textSize.row, true)
  const labelWidth = ({ label, note = '' }: Row) =>
    Math.max(textWidth(label, textSize.row), textWidth(note, textSize.small, true))
  const beside = (row: Row) =>
    stacked ? textWidth(row.count ?? '') : Math.max(valueWidth(row), noteWidth(row), leastValue)
  const right = gap + widest(beside)
  const left = stacked
    ? 0
    : Math.min(Math.floor(width * labelShare), widestLabel, widest(labelWidth)) + gap
  const [low, high] = domain
  const last = aside > 0 ? 1 : high
  const spans: RowSpan[] = []
  const marks: Mark[] = []
  for (const row of rows) {
    const noteShift = stacked && row.valueNote ? noteWidth(row) + noteGap : 0
    const textRoom = stacked ? width - valueWidth(row) - noteShift - gap : left - gap
    const lines = wrapped(row.label, textRoom, textSize.row)
    const notes = row.note ? wrapped(row.note, textRoom, textSize.small, row.noteStrong) : []
    const lastWidth = textWidth(lines.at(-1)!, textSize.row) + noteGap
    // Below a name of several lines a value takes no line of its own where the last one has room.
    const inline =
      lines.length > 1 &&
      notes.length === 1 &&
      lastWidth + textWidth(notes[0]!, textSize.small, true) <= textRoom
    const text = lines.length * rowLine + (inline ? 0 : notes.length * noteLine)
    const top = spans.at(-1)?.bottom ?? 0
    const height = Math.max(least, text + (stacked ? 26 : 6))
    const middle = stacked ? top + height - 14 : top + height / 2
    const first = stacked ? top + 18 : middle - text / 2 + 13
    const level = stacked ? first : middle + (row.valueNote ? -3 : 5)
    const noteTop = first + (lines.length - 1) * rowLine + (inline ? 0 : noteLine)
    const ends = { dx: right, anchor: 'end', aside: aside > 0 } as const
    const named = { size: textSize.row, fill: colour.text }
    const said = { strong: row.noteStrong, fill: row.noteStrong ? colour.text : colour.muted }
    if (stacked && spans.length > 0) marks.push(rule(low, top, colour.grid, { full: true }))
    lines.forEach((line, index) => {
      marks.push(words(low, first + index * rowLine, line, { ...named, dx: -left }))
    })
    notes.forEach((line, index) => {
      const dx = (inline ? lastWidth : 0) - left
      marks.push(words(low, noteTop + index * noteLine, line, { ...said, dx }))
    })
    const value = { ...named, strong: true, fill: row.valueFill ?? colour.text }
    marks.push(words(last, level, row.value, { ...value, ...ends, dx: right - noteShift }))
    if (row.valueNote)
      marks.push(words(last, stacked ? first : level + noteLine, row.valueNote, ends))
    if (row.count) marks.push(words(last, top + height - 10, row.count, ends))
    spans.push({ top, middle, bottom: top + height })
  }
  const height = spans.at(-1)?.bottom ?? 0
  const places = rows.map(({ reading }, index): Place => {
    return { y: [spans[index]!.top, spans[index]!.bottom], reading }
  })
  const panels = [{ domain: [0, Math.max(1, height)] as const, height, flipped: true }]
  return { spans, height, marks, frame: { left, right, panels, places, down: 1, aside } }
}
