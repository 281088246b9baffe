import { HoldfastError } from '../../../contracts'
import { detectEncoding, utf8File } from '../encoding'
import type { RowChunk, RowOptions, RowSource } from '../source'
import { readText } from '../source'
import { columnsOfDocument } from './columnsOfDocument'
import { cellsOfText, type JsonCells } from './jsonCells'
import { type JsonRecord, JsonRecords } from './jsonRecords'
import { parseJson } from './parseJson'

const sampleBytes = 1 << 16
/** A document without an array of records is read as a whole. */
const largestDocument = 1 << 26
const mostColumns = 20_000
const rowsAChunk = 2048

/** How the records lie in a file. */
type Layout =
  | { readonly kind: 'lines' }
  | { readonly kind: 'flat' }
  | { readonly kind: 'array'; readonly place: string }
  | { readonly kind: 'document' }

/** What a first reading of the whole file tells. */
interface Survey {
  readonly layout: Layout
  /** Names of the columns; null for arrays that nothing names. */
  readonly names: readonly string[] | null
}

/**
 * A file of JSON as rows of text, the names of its columns first; records may lack some. Rejects with
 * `file-json-damaged`, `file-empty`, `file-json-shape`, `file-unreadable` or `cancelled`.
 */
export async function openJson(original: File, isNamed: boolean): Promise<RowSource | null> {
  const start = new Uint8Array(await original.slice(0, sampleBytes).arrayBuffer())
  const whole = start.length === original.size
  const { encoding } = detectEncoding(start, whole)
  const file = encoding === 'utf-8' ? original : (await utf8File(original, encoding)).file
  const survey = await surveyOf(file, new TextDecoder(encoding).decode(start)).catch((error) => {
    // What is not called JSON may be a text that begins like it.
    if (error instanceof SyntaxError && !isNamed) return null
    throw explained(original, error)
  })
  if (!survey) return null
  const { names } = survey
  return {
    description: {
      format: 'json',
      encoding,
      delimiter: ',',
      quote: '"',
      newline: '\n',
      decimal: '.',
    },
    ...(names && { header: { top: 0, bottom: 0, names } }),
    chunks: (options) => rowsOf(file, original, survey, options),
  }
}

async function surveyOf(file: File, start: string): Promise<Survey> {
  if (isLines(start)) return named({ kind: 'lines' }, file)
  const counts = new Map<string, number>()
  let list: string | null = null
  const count = ({ place }: JsonRecord) => counts.set(place, (counts.get(place) ?? 0) + 1)
  await scan(file, new JsonRecords(false, count, (text) => (list ??= text)))
  const places = [...counts].sort(([a, some], [b, others]) => rank(b) - rank(a) || others - some)
  const place = places[0]?.[0]
  if (place !== undefined) return named({ kind: 'array', place }, file, list)
  let values = 0
  await scan(file, new JsonRecords(true, () => values++))
  if (values > 1) return named({ kind: 'flat' }, file)
  if (file.size > largestDocument) throw new SyntaxError('no array of records')
  return named({ kind: 'document' }, file)
}

/** Arrays under such a key are the answer itself, others tell about it. */
const rank = (place: string) =>
  /\/(?:data|rows|records|items|results?|values?|customers|clients|users)\[$/i.test(place) ? 1 : 0

async function named(layout: Layout, file: File, list: string | null = null): Promise<Survey> {
  const names = new Set<string>()
  const filled = new Set<string>()
  let named = false
  let widest = 0
  for await (const batch of recordsOf(file, layout, {})) {
    for (const record of batch) {
      if (!record) continue
      widest = Math.max(widest, record.cells.length)
      if (!record.names) continue
      named = true
      for (const [index, name] of record.names.entries()) {
        names.add(name)
        if (record.cells[index] !== '') filled.add(name)
      }
    }
    if (names.size > mostColumns) throw new SyntaxError('too many keys')
  }
  // An object that some records lack is no column of its own.
  const outer = new Set([...names].map((name) => name.slice(0, Math.max(0, name.indexOf('.')))))
  const kept = [...names].filter((name) => filled.has(name) || !outer.has(name))
  if (named) return { layout, names: kept }
  const given = list === null ? null : namesOf(list)
  return { layout, names: given && given.length === widest ? given : null }
}

/** A list of names: of texts, or of objects with a "name". */
function namesOf(list: string): string[] | null {
  const value = parseJson(list)
  if (!Array.isArray(value)) return null
  const names = value.map((each) => (each instanceof Map ? each.get('name') : each))
  return names.every((name) => typeof name === 'string') ? names : null
}

/** Whether each line is a document: the first two are, whole and of the same kind. */
function isLines(start: string): boolean {
  const lines = start
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const [first = '', second] = lines
  if (!/^[[{]/.test(first) || second === undefined) return false
  if (!second.startsWith(first[0]!)) return false
  try {
    parseJson(first)
    return true
  } catch {
    return false
  }
}

async function scan(file: File, records: JsonRecords, options: RowOptions = {}): Promise<void> {
  for await (const piece of readText(file, options, true)) records.feed(piece)
  records.finish()
}

/** Records in order, some at a time; null stands for a line that is no JSON. */
async function* recordsOf(
  file: File,
  layout: Layout,
  options: RowOptions,
): AsyncGenerator<(JsonCells | null)[], void> {
  if (layout.kind === 'document') {
    let text = ''
    for await (const piece of readText(file, options, true)) text += piece
    yield columnsOfDocument(text)
    return
  }
  let batch: (JsonCells | null)[] = []
  const lines = layout.kind === 'lines'
  const wanted = layout.kind === 'array' ? layout.place : ''
  const records = new JsonRecords(layout.kind === 'flat', ({ text, place }) => {
    if (place === wanted) batch.push(cellsOfText(text))
  })
  let pending = ''
  for await (const piece of readText(file, options, true)) {
    if (!lines) records.feed(piece)
    else {
      const all = (pending + piece).split('\n')
      pending = all.pop()!
      for (const line of all) batch.push(...lineCells(line))
    }
    if (batch.length < rowsAChunk) continue
    yield batch
    batch = []
  }
  if (lines) batch.push(...lineCells(pending))
  else records.finish()
  yield batch
}

/** The record of a line; none of a blank one. */
function lineCells(line: string): (JsonCells | null)[] {
  if (line.trim() === '') return []
  try {
    return [cellsOfText(line)]
  } catch {
    return [null]
  }
}

async function* rowsOf(
  file: File,
  original: File,
  { layout, names }: Survey,
  options: RowOptions,
): AsyncGenerator<RowChunk, void> {
  const places = new Map(names?.map((name, index) => [name, index]))
  let row = 0
  let unreadable = 0
  let first = 0
  if (names) {
    yield { rows: [[...names]], damage: [] }
    row++
  }
  try {
    for await (const batch of recordsOf(file, layout, options)) {
      const damage: RowChunk['damage'][number][] = []
      const rows = batch.map((record, index) => {
        if (record?.cells.some((cell) => cell.includes('\ufffd')))
          damage.push({ index, code: 'undecodable' })
        if (record) return inOrder(record, places)
        unreadable++
        first ||= row + index + 1
        return []
      })
      row += rows.length
      if (rows.length > 0) yield { rows, damage }
    }
  } catch (error) {
    throw explained(original, error)
  }
  if (unreadable === 0) return
  const params = { row: first, count: unreadable }
  const note = { row: first, column: null, code: 'unreadable-lines' as const, params }
  yield { rows: [], damage: [], notes: [note] }
}

function inOrder({ names, cells }: JsonCells, places: ReadonlyMap<string, number>): string[] {
  if (!names || places.size === 0) return [...cells]
  const row = new Array<string>(places.size).fill('')
  for (const [index, name] of names.entries()) {
    const place = places.get(name)
    if (place !== undefined) row[place] = cells[index]!
  }
  return row
}

function explained(file: File, error: unknown): unknown {
  if (error instanceof SyntaxError)
    return new HoldfastError('file-json-damaged', { file: file.name })
  return error
}
