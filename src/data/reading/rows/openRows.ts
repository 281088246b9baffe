import type { Encoding, ReadingOptions, ReadingPreview } from '../../../contracts'
import { HoldfastError } from '../../../contracts'
import { type OpenedContainer, openContainer } from '../container'
import type { Dialect } from '../dialect'
import { detectDialect, splitRows, tableWidth } from '../dialect'
import { decodeStart, detectEncoding, isUtf32, otherEncodingMark, utf8File } from '../encoding'
import type { Description, RowChunk, RowOptions, RowSource } from '../source'
import { notText, readText, unreadable } from '../source'
import type { Structure } from '../structure'
import { findStructure } from '../structure'
import { csvRows } from './csvRows'
import { isFilledUp, type Mending, mendRows, withoutWrapping } from './mendRows'

/** Bytes at the start of a file by which it is judged. */
const sampleBytes = 1 << 16
const mostSampleBytes = 1 << 24
/** Rows by which the structure is judged. */
const sampleRows = 300

/** How a file is read: every option in force. */
type InForce = ReadingPreview['reading']

/** A file whose first rows have been looked at. */
export interface OpenedRows extends RowSource {
  readonly structure: Structure
  readonly reading: InForce
  readonly detected: InForce
  readonly sheets: readonly string[]
  readonly entries: readonly string[]
  /** The first rows, notes and header included. */
  readonly firstRows: readonly string[][]
  /** How the bytes of `text()` are written, where columns can be read from them; else null. */
  readonly written: Description | null
  /** The rows as text in UTF-8. */
  text(): Promise<File>
}

/**
 * Looks at the start of a file and chooses how its rows are read; what `options` ask for is not
 * detected. Packed files are unpacked first. Rejects with `file-not-text`, `file-unreadable`,
 * `file-encoding-unknown`, or as `openContainer` does.
 */
export async function openRows(file: File, options: ReadingOptions = {}): Promise<OpenedRows> {
  const container = await openContainer(file, options)
  const opened = container.source
    ? await openSource(container.source, container, options)
    : await openText(container.file, options)
  const { entry, entries } = container
  if (entry === undefined) return opened
  return {
    ...opened,
    entries,
    reading: { ...opened.reading, entry },
    detected: { ...opened.detected, entry: entries[0]! },
  }
}

/** Opens the rows of a workbook or of Parquet, whose first row names the columns always. */
async function openSource(
  source: RowSource,
  { file, sheet, usualSheet, sheets }: OpenedContainer,
  options: ReadingOptions,
): Promise<OpenedRows> {
  const { description } = source
  const rows = await firstRows(source)
  const namesFirst = description.format === 'parquet' || description.format === 'json'
  const structure = namesFirst
    ? findStructure(rows, 1)
    : structureOf(source, rows, options.headerRow)
  const inForce = {
    encoding: 'utf-8',
    delimiter: description.delimiter,
    quote: '"',
    escape: 'doubled',
    decimal: '.',
    dateOrder: 'dmy',
  } as const
  return {
    ...source,
    structure,
    reading: {
      ...inForce,
      headerRow: structure.headerRow,
      ...(options.decimal && { decimal: options.decimal }),
      ...(options.dateOrder && { dateOrder: options.dateOrder }),
      ...(sheet !== undefined && { sheet }),
    },
    detected: {
      ...inForce,
      headerRow: namesFirst ? 1 : structureOf(source, rows, undefined).headerRow,
      ...(usualSheet !== undefined && { sheet: usualSheet }),
    },
    sheets,
    entries: [],
    firstRows: rows,
    written: null,
    text: () => Promise.resolve(file),
  }
}

/** Where merged cells make the names of columns, their last row counts as the header. */
function structureOf(
  { header }: RowSource,
  rows: readonly string[][],
  asked: number | undefined,
): Structure {
  if (!header || (asked !== undefined && asked !== header.bottom + 1))
    return findStructure(rows, asked)
  const found = findStructure(rows, header.bottom + 1)
  const leading = found.leading.map((role, row) =>
    row >= header.top && row <= header.bottom ? 'header' : role,
  )
  return { ...found, header: header.names, leading }
}

async function firstRows(source: RowSource): Promise<string[][]> {
  const rows: string[][] = []
  for await (const chunk of source.chunks({})) {
    rows.push(...chunk.rows.slice(0, sampleRows - rows.length))
    if (rows.length >= sampleRows) break
  }
  return rows
}

async function openText(original: File, options: ReadingOptions): Promise<OpenedRows> {
  const file = await withoutEndMark(original)
  for (let length = sampleBytes; ; length *= 4) {
    const bytes = await firstBytes(file, length)
    const whole = bytes.length === file.size
    const last = length >= mostSampleBytes
    // A row that does not end in the largest sample is taken as far as it goes.
    const opened = openSample(file, { bytes, whole: whole || last }, options)
    // The header alone may be longer than the usual sample.
    if (opened.firstRows.length > 1 || whole || last) return opened
  }
}

/** The byte 26 at the very end, by which DOS marked the end of a text, is no part of it. */
async function withoutEndMark(file: File): Promise<File> {
  const [last] = new Uint8Array(await file.slice(-1).arrayBuffer())
  return last === 0x1a ? new File([file.slice(0, -1)], file.name) : file
}

interface Sample {
  readonly bytes: Uint8Array
  /** The sample is the whole file, or as much of it as is ever looked at. */
  readonly whole: boolean
}

function openSample(file: File, { bytes, whole }: Sample, options: ReadingOptions): OpenedRows {
  if (isUtf32(bytes))
    throw new HoldfastError('file-encoding-unknown', { file: file.name, encoding: 'UTF-32' })
  const { encoding: detectedEncoding, doubtful } = detectEncoding(bytes, whole)
  const encoding = options.encoding ?? detectedEncoding
  const control = encoding.startsWith('utf-16') ? -1 : binaryAt(bytes)
  if (control >= 0) throw notText(file, control + 1)
  const decoded = decodeStart(bytes, encoding, whole)
  const inner = withoutWrapping(decoded)
  const text = inner ?? decoded
  const detectedDialect = detectDialect(text, whole)
  const dialect = asksForDialect(options) ? detectDialect(text, whole, options) : detectedDialect
  const sample = sampleOf(decoded, dialect, whole)
  const trimmed = isFilledUp(sample)
  const width = tableWidth(inner === null ? sample : sampleOf(inner, dialect, whole)).width
  const mending = { dialect, trimmed, wrapped: inner !== null }
  const { rows, damage } = mendRows({ rows: sample, damage: [] }, { ...mending, width })
  const found = findStructure(rows, options.headerRow)
  const guessed = doubtful && options.encoding === undefined
  const structure = guessed ? { ...found, guessedEncoding: encoding } : found
  const shared = { decimal: '.', dateOrder: 'dmy' } as const
  const detected: InForce = {
    ...shared,
    ...inForce(detectedEncoding, detectedDialect),
    headerRow: findStructure(rows).headerRow,
  }
  const reading: InForce = {
    ...shared,
    ...inForce(encoding, dialect),
    headerRow: structure.headerRow,
    ...(options.decimal && { decimal: options.decimal }),
    ...(options.dateOrder && { dateOrder: options.dateOrder }),
  }
  const description: Description = {
    format: 'csv',
    encoding,
    delimiter: dialect.delimiter,
    quote: dialect.quote,
    newline: dialect.newline,
    decimal: reading.decimal,
  }
  const lenient = options.encoding !== undefined || decoded.includes(otherEncodingMark)
  const text8 = new DecodedText(file, encoding, lenient)
  const plain = dialect.escape === 'doubled' && !dialect.mixed && !dialect.padded
  const byColumns = plain && !trimmed && damage.length === 0 && !structure.byRows
  return {
    description,
    structure,
    reading,
    detected,
    sheets: [],
    entries: [],
    firstRows: rows,
    written: byColumns ? { ...description, encoding: 'utf-8' } : null,
    text: () => text8.file(),
    chunks: (rowOptions) =>
      textRows(text8, { mending: { ...mending, width: structure.width }, lenient }, rowOptions),
  }
}

/** The first rows, those with stray quotes as wide as the others. */
function sampleOf(text: string, dialect: Dialect, whole: boolean): string[][] {
  const options = { whole, mostRows: sampleRows }
  const { rows, mended } = splitRows(text, dialect, options)
  if (mended.length === 0) return rows
  return splitRows(text, dialect, { ...options, width: tableWidth(rows).width }).rows
}

function asksForDialect(options: ReadingOptions): boolean {
  return (
    options.delimiter !== undefined || options.quote !== undefined || options.escape !== undefined
  )
}

function inForce(encoding: Encoding, dialect: Dialect) {
  return {
    encoding,
    delimiter: dialect.delimiter,
    quote: dialect.quote,
    escape: dialect.escape,
  }
}

/** How a text file is written. */
interface Written {
  readonly mending: Mending
  /** Bytes that are no text are taken for U+FFFD. */
  readonly lenient: boolean
}

async function* textRows(
  text: DecodedText,
  { mending, lenient }: Written,
  options: RowOptions,
): AsyncGenerator<RowChunk, void> {
  const file = await text.file(options.signal)
  const damaged = lenient || text.damaged
  for await (const chunk of csvRows(readText(file, options, lenient), mending.dialect, mending)) {
    const read = damaged ? withUndecodable(chunk, text.otherEncoding) : chunk
    yield mendRows(read, mending)
  }
}

/** Tells of every row in which bytes that are no text became U+FFFD, or are in another encoding. */
function withUndecodable(chunk: RowChunk, encoding: string | null): RowChunk {
  const damage = [...chunk.damage]
  const rows = chunk.rows.map((cells, index) => {
    if (cells.some((cell) => cell.includes('\ufffd'))) damage.push({ index, code: 'undecodable' })
    if (encoding === null || !cells.some((cell) => cell.includes(otherEncodingMark))) return cells
    damage.push({ index, code: 'other-encoding', params: { encoding } })
    return cells.map((cell) => cell.replaceAll(otherEncodingMark, ''))
  })
  return { rows, damage }
}

/**
 * A text file in UTF-8; written anew, once and when first asked for, where it is in another encoding or
 * may have lines in one.
 */
class DecodedText {
  damaged = false
  otherEncoding: string | null = null
  private decoded: Promise<File> | null = null

  constructor(
    private readonly original: File,
    private readonly encoding: Encoding,
    private readonly lenient: boolean,
  ) {}

  file(signal?: AbortSignal): Promise<File> {
    if (this.encoding === 'utf-8' && !this.lenient) return Promise.resolve(this.original)
    this.decoded ??= utf8File(this.original, this.encoding, signal).then((decoded) => {
      this.damaged = decoded.damaged
      this.otherEncoding = decoded.otherEncoding ?? null
      return decoded.file
    })
    return this.decoded
  }
}

async function firstBytes(file: File, length: number): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.slice(0, length).arrayBuffer())
  } catch (error) {
    throw unreadable(file, error)
  }
}

/** A text holds a slip of a control character here and there, and bytes 0 where something filled it up. */
const slipShare = 0.01
const fewestSlips = 16
const fillingShare = 0.5

/** Where the first control character of a file that is no text stands; −1 for texts. */
function binaryAt(bytes: Uint8Array): number {
  let end = bytes.length
  while (end > 0 && bytes[end - 1] === 0) end--
  const body = bytes.subarray(0, end)
  let first = -1
  let zeros = 0
  let slips = 0
  for (let at = 0; at < end; at++) {
    const code = body[at]!
    // TAB, LF, VT, FF, CR and ESC do occur.
    if (code >= 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0x1b) continue
    if (first < 0) first = at
    if (code === 0) zeros++
    else slips++
  }
  const text = end - zeros
  const binary = slips > Math.max(fewestSlips, slipShare * text) || zeros > fillingShare * end
  return binary || text === 0 ? first : -1
}
