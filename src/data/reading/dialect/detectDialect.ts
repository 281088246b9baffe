import { delimiters as knownDelimiters, type ReadingOptions } from '../../../contracts'
import { cellShape } from '../../cell'
import { cleanCells } from './cellMarks'
import type { Dialect } from './dialect'
import { sniffNewline } from './newline'
import { isPadded } from './padding'
import { type Rating, rateRows } from './rateRows'
import { splitRows } from './splitRows'

const sampleRows = 200
/** Characters of the sample that are looked at. */
const sampleLength = 1 << 16

/** By sign, the likeliest first: of equal scores the first counts. */
const priors: ReadonlyMap<string, number> = new Map(
  knownDelimiters
    .flatMap(({ sign, prior }) => (prior === null ? [] : [[sign, prior] as const]))
    .sort(([, a], [, b]) => b - a),
)

/** Against it a table of two columns of words still counts as one. */
const oneColumn = 0.36

/** `sep=;` at the start of a file: what Excel writes to name the delimiter. */
const separatorLine = /^"?sep=(.)"?\r?(?:\n|\r|$)/i

interface Rated {
  readonly dialect: Dialect
  readonly rating: Rating
  readonly score: number
}

/**
 * Finds how a text file is written from its first part: of all dialects it could be in, the one that
 * gives the most regular table. What `asked` has is not looked for. `whole` says that the sample is
 * the entire file, so that its last row counts.
 */
export function detectDialect(text: string, whole: boolean, asked: ReadingOptions = {}): Dialect {
  const sample = text.length > sampleLength ? text.slice(0, sampleLength) : text
  // The first row alone may be longer than the sample.
  const line = sniffNewline(/[\r\n]/.test(sample) ? sample : text)
  const named = separatorLine.exec(sample)?.[1]
  const delimiter = asked.delimiter ?? named
  const rest = named === undefined ? sample : sample.slice(sample.search(/[\r\n]|$/) + 1)
  const end = whole && sample === text
  const rated = candidates(rest, delimiter, asked).map((each) =>
    rate(rest, end, { ...each, ...line }, delimiter !== undefined),
  )
  const likeliest = rated.reduce((one, other) => (other.score > one.score + 1e-9 ? other : one))
  const best = delimiter === undefined ? (evenInstead(likeliest, rated) ?? likeliest) : likeliest
  if (delimiter !== undefined) return withLoneReturns(best, rest, end)
  const alone = rateAlone(rest, end, line, best.rating)
  if (best.rating.width > 1 && best.score > alone) return withLoneReturns(best, rest, end)
  const quote = asked.quote ?? '"'
  const single: Dialect = {
    quote,
    escape: asked.escape ?? 'doubled',
    delimiter: '',
    padded: false,
    ...line,
  }
  // A comma is as good as none where there are none; in the header alone its cells are absent below.
  const [header = ''] = rest.split(/\r\n|\r|\n/, 1)
  return { ...single, delimiter: !rest.includes(',') || /,\S/.test(header) ? ',' : '' }
}

/** Below this prior a sign stands in sentences as often as between cells. */
const surePrior = 0.9

/**
 * Instead of a dialect in which the first row is not of the table's width the likeliest of those in
 * which every row is of one: lists in cells part rows evenly too, but not their header.
 */
function evenInstead(likeliest: Rated, rated: readonly Rated[]): Rated | null {
  if (likeliest.rating.firstFits) return null
  const even = rated.filter(
    ({ dialect, rating }) =>
      rating.width > 1 && rating.even && (priors.get(dialect.delimiter[0]!) ?? 0) >= surePrior,
  )
  const [first, ...others] = even
  return first ? others.reduce((one, next) => (next.score > one.score ? next : one), first) : null
}

/** The dialect with rows ending at lone CRs too, if that makes more rows as wide as the table. */
function withLoneReturns({ dialect, rating }: Rated, sample: string, whole: boolean): Dialect {
  if (dialect.mixed || dialect.newline === '\r' || !/\r(?!\n)/.test(sample)) return dialect
  const mixed = { ...dialect, mixed: true }
  const fitting = (each: Dialect) =>
    splitRows(sample, each, { whole }).rows.filter(({ length }) => length === rating.width).length
  return fitting(mixed) > fitting(dialect) ? mixed : dialect
}

type Candidate = Omit<Dialect, 'newline' | 'mixed'>

/** In order of preference: of equal scores the first counts. */
function candidates(
  sample: string,
  delimiter: string | undefined,
  asked: ReadingOptions,
): Candidate[] {
  const delimiters =
    delimiter === undefined
      ? [...priors.keys()].filter((each) => each === ',' || sample.includes(each))
      : [delimiter]
  return delimiters.flatMap((each) => {
    const written = delimiter === undefined ? repeated(sample, each) : each
    return quotes(sample, written, asked).flatMap((quote) =>
      escapes(sample, quote, asked).map((escaping) => ({
        delimiter: written,
        quote,
        escape: escaping,
        padded: isPadded(sample, written, quote),
      })),
    )
  })
}

/** Fewer pairs than this, of other signs than | in the first line, may be empty cells. */
const fewestPairs = 3

/** "||" where the character always stands twice in a row; else the character. */
function repeated(sample: string, delimiter: string): string {
  if (delimiter === ' ' || delimiter === ',' || delimiter === '#') return delimiter
  const twice = delimiter + delimiter
  const count = (text: string, wanted: string) => text.split(wanted).length - 1
  const pairs = count(sample, twice)
  const [first = ''] = sample.split(/[\r\n]/, 1)
  const enough =
    delimiter === '|'
      ? pairs >= fewestPairs && /[^|]\|\|[^|]/.test(first)
      : count(first, twice) >= fewestPairs
  return enough && count(sample, delimiter) === 2 * pairs ? twice : delimiter
}

function quotes(sample: string, delimiter: string, { quote }: ReadingOptions): Dialect['quote'][] {
  if (quote !== undefined) return [quote]
  const doubles = countEnclosed(sample, delimiter, '"')
  const none = doubles === 0 && sample.includes('"') ? (['"', ''] as const) : (['"'] as const)
  if (countEnclosed(sample, delimiter, "'") > doubles) return ["'", ...none]
  // Nothing is quoted, and who escapes apostrophes would quote with them.
  return doubles === 0 && sample.includes("\\'") ? ["'", ...none] : [...none]
}

/** Cells that stand in quotes: an apostrophe within a word quotes nothing. */
function countEnclosed(sample: string, delimiter: string, quote: string): number {
  if (!sample.includes(quote)) return 0
  const edge = delimiter.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  // Each space of a run would be an edge with the rest of the run to look through.
  const spaces = delimiter === ' ' ? '' : ' *'
  const inside = `(?:[^${quote}\\\\]|\\\\.|${quote}${quote})*`
  const cell = new RegExp(
    `(?<=^|${edge})${spaces}${quote}${inside}${quote} *(?=${edge}|\\r|$)`,
    'gm',
  )
  return sample.match(cell)?.length ?? 0
}

function escapes(sample: string, quote: string, asked: ReadingOptions): Dialect['escape'][] {
  if (asked.escape !== undefined) return [asked.escape]
  return quote !== '' && sample.includes(`\\${quote}`) ? ['doubled', 'backslash'] : ['doubled']
}

function rate(sample: string, whole: boolean, dialect: Dialect, given: boolean): Rated {
  const { rows, mended } = splitRows(sample, dialect, { whole, mostRows: sampleRows })
  const rating = rateRows(rows.map((cells) => cleanCells(cells).cells))
  const broken = rows.length === 0 ? 0 : mended.length / rows.length
  const prior = given ? 1 : delimiterPrior(dialect.delimiter, rating)
  const unquoted = dialect.quote === '' ? 0.7 : 1
  return { dialect, rating, score: rating.score * prior * unquoted * (1 - 0.5 * broken) }
}

function delimiterPrior(delimiter: string, { typed, share, width }: Rating): number {
  if (width === 1) return 0.1
  const prior = priors.get(delimiter) ?? 0.9
  // Words of sentences are as many by chance; columns of numbers are not.
  if (delimiter === ' ') return share < 0.8 ? 0.3 : prior + (1 - prior) * typed
  return prior
}

/**
 * The rating of a text as one column. Where every line is a date, an address or a number the signs
 * within are no delimiters, unless they stand in the header too.
 */
function rateAlone(
  sample: string,
  whole: boolean,
  line: Pick<Dialect, 'newline' | 'mixed'>,
  best: Rating,
): number {
  const dialect: Dialect = { delimiter: '', quote: '"', escape: 'doubled', padded: false, ...line }
  const { rows } = splitRows(sample, dialect, { whole, mostRows: sampleRows })
  const lines = rows.map((cells) => cells[0] ?? '').filter((cell) => cell.trim() !== '')
  const [header = '', ...body] = lines
  const known = body.filter((cell) => isWhole(cell, header)).length
  if (body.length > 1 && known >= 0.95 * body.length) return 0.97
  const { score } = rateRows(rows)
  return best.width === 1 ? 1 : oneColumn * score
}

/** A line that is one date, address or number rather than several cells. */
function isWhole(line: string, header: string): boolean {
  if (/[\t;|^~]/.test(line)) return false
  const shape = cellShape(line)
  if (shape === 'date' || shape === 'address') return true
  return shape === 'number' && !(line.includes(',') && header.includes(','))
}
