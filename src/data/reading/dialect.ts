import Papa from 'papaparse'

export const delimiters = [',', ';', '\t', '|'] as const

/** How a CSV file is written. `newline` is the most frequent line end outside quotes. */
export interface Dialect {
  readonly delimiter: string
  readonly newline: '\n' | '\r\n' | '\r'
}

const sampleRows = 500

/**
 * Finds the delimiter and the line end from the first part of a file.
 * `whole` says that the sample is the entire file, so that its last row counts.
 */
export function sniffDialect(sample: string, whole: boolean): Dialect {
  const newline = sniffNewline(sample)
  return { newline, delimiter: sniffDelimiter(sample, rowEnd(newline), whole) }
}

/** The line end rows are cut at: CR LF files are cut at LF, so that mixed line ends do no harm. */
export function rowEnd(newline: Dialect['newline']): '\n' | '\r' {
  return newline === '\r' ? '\r' : '\n'
}

function sniffNewline(sample: string): Dialect['newline'] {
  const outsideQuotes = sample.replace(/"[^"]*"/g, '')
  const count = (pattern: RegExp) => outsideQuotes.match(pattern)?.length ?? 0
  const both = count(/\r\n/g)
  const feeds = count(/\n/g) - both
  // A lone CR is the line end only where no LF occurs; otherwise it is a slip inside a row.
  if (both + feeds === 0) return count(/\r/g) > 0 ? '\r' : '\n'
  return both >= feeds ? '\r\n' : '\n'
}

function sniffDelimiter(sample: string, newline: '\n' | '\r', whole: boolean): string {
  let best = { delimiter: ',', score: 0, width: 1 }
  for (const delimiter of delimiters) {
    const { score, width } = rate(sample, delimiter, newline, whole)
    const better = score > best.score || (score === best.score && score > 0 && width > best.width)
    if (better) best = { delimiter, score, width }
  }
  return best.delimiter
}

/**
 * Share of rows that have the most frequent number of cells, halved where the header has another
 * number (decimal commas under a header without any), less the share of rows with broken quotes.
 * 0 where most rows have one cell.
 */
function rate(sample: string, delimiter: string, newline: '\n' | '\r', whole: boolean) {
  const parser = new Papa.Parser({ delimiter, newline, preview: sampleRows })
  const { data, errors }: Papa.ParseResult<string[]> = parser.parse(sample, 0, !whole)
  const widths = data.filter((row) => row.length > 1 || row[0]?.trim()).map((row) => row.length)
  const counts = new Map<number, number>()
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1)
  let width = 1
  let rows = 0
  for (const [candidate, count] of counts) if (count > rows) [width, rows] = [candidate, count]
  if (width === 1) return { score: 0, width }
  const header = widths[0] === width ? 1 : 0.5
  const broken = Math.min(1, errors.length / widths.length)
  return { score: (rows / widths.length) * header * (1 - broken / 2), width }
}
