import type { ReadingOptions } from '../../../contracts/reading'
import { type Dialect, plainDelimiters } from './dialect'
import { sniffNewline } from './newline'
import { splitRows } from './splitRows'

const sampleRows = 300

/**
 * Finds how a text file is written from its first part. What `asked` has is not looked for. `whole`
 * says that the sample is the entire file, so that its last row counts.
 */
export function detectDialect(sample: string, whole: boolean, asked: ReadingOptions = {}): Dialect {
  const newline = sniffNewline(sample)
  const plain = {
    quote: asked.quote ?? '"',
    escape: asked.escape ?? 'doubled',
    ...newline,
  } as const
  if (asked.delimiter !== undefined) return { ...plain, delimiter: asked.delimiter, padded: false }
  let best = { delimiter: ',', score: 0, width: 1 }
  for (const delimiter of plainDelimiters.slice(0, 4)) {
    const dialect: Dialect = { ...plain, delimiter, padded: false }
    const { rows, mended } = splitRows(sample, dialect, { whole, mostRows: sampleRows })
    const { score, width } = rate(rows, mended.length)
    const better = score > best.score || (score === best.score && score > 0 && width > best.width)
    if (better) best = { delimiter, score, width }
  }
  return { ...plain, delimiter: best.delimiter, padded: false }
}

/** Share of rows that have the most frequent number of cells; 0 where most have one. */
function rate(data: readonly string[][], broken: number) {
  const widths = data.filter((row) => row.length > 1 || row[0]?.trim()).map((row) => row.length)
  const counts = new Map<number, number>()
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1)
  let width = 1
  let rows = 0
  for (const [candidate, count] of counts) if (count > rows) [width, rows] = [candidate, count]
  if (width === 1) return { score: 0, width }
  const header = widths[0] === width ? 1 : 0.5
  return { score: (rows / widths.length) * header * (1 - broken / widths.length / 2), width }
}
