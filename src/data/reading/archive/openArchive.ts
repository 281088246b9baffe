import { HoldfastError } from '../../../contracts'
import { gunzip } from './gunzip'
import { InflateBudget } from './inflateBudget'
import { zipContent } from './zipContent'
import type { ZipEntry } from './zipDirectory'

export interface OpenedArchive {
  /** The file inside, unpacked. */
  readonly file: File
  /** Its path in the archive; absent in a gzip file, which holds one. */
  readonly entry?: string
  /** Paths of all files inside that may hold a table, the likeliest first, then the largest. */
  readonly entries: readonly string[]
}

const tableEndings =
  'csv tsv tab psv txt dat data asc prn log xlsx xlsm xltx xltm xlsb xls ods fods dbf parquet pq json jsonl ndjson htm html xml gz zip'.split(
    ' ',
  )
/** What explains a table beside it, and texts that seldom are one. */
const besides = /(?:^|\/)(?:read[-_ ]?me|licen[cs]e|copying|notice|changelog|about|прочти)/i
const texts = 'txt log htm html xml data'.split(' ')
/** What macOS and Windows add on their own. */
const clutter = /(^|\/)(__MACOSX\/|\.|~\$|Thumbs\.db$|desktop\.ini$)/i

/** The file that a gzip file holds. Rejects with a `file-archive-…` error. */
export async function openGzip(file: File, signal?: AbortSignal): Promise<OpenedArchive> {
  const name = file.name.replace(/\.gz(ip)?$/i, '')
  return { file: await collect(gunzip(file, signal), name), entries: [] }
}

/**
 * The file at the path `wanted` of a zip archive, or its largest table. Rejects with
 * `file-archive-empty` where it holds no table, `file-archive-entry` where the path is not there, or
 * another `file-archive-…` error.
 */
export async function openZip(
  file: File,
  directory: readonly ZipEntry[],
  wanted?: string,
  signal?: AbortSignal,
): Promise<OpenedArchive> {
  const tables = directory
    .filter(({ name }) => !clutter.test(name) && tableEndings.includes(ending(name)))
    .sort((a, b) => rank(a.name) - rank(b.name) || b.unpacked - a.unpacked)
  const entries = tables.map(({ name }) => name)
  if (tables.length === 0) throw new HoldfastError('file-archive-empty', { file: file.name })
  const entry = wanted === undefined ? tables[0] : directory.find(({ name }) => name === wanted)
  if (!entry) {
    const params = { file: file.name, entry: wanted ?? '', entries: entries.join(', ') }
    throw new HoldfastError('file-archive-entry', params)
  }
  const budget = new InflateBudget(file.name)
  const name = entry.name.slice(entry.name.lastIndexOf('/') + 1)
  const unpacked = await collect(zipContent(file, entry, { budget, signal }), name)
  return { file: unpacked, entry: entry.name, entries }
}

/** Tables first, then texts that may be one, then what explains them. */
function rank(path: string): number {
  if (besides.test(path)) return 2
  return texts.includes(ending(path)) ? 1 : 0
}

/** Letters after the last dot of a path, small; a name without a dot may be a table too. */
function ending(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return name.includes('.') ? name.slice(name.lastIndexOf('.') + 1).toLowerCase() : 'data'
}

const blobBytes = 1 << 22

/** Puts bytes into a file, some megabytes at a time: a browser may keep those outside the memory of the page. */
async function collect(content: AsyncIterable<Uint8Array>, name: string): Promise<File> {
  const blobs: Blob[] = []
  let pieces: Uint8Array<ArrayBuffer>[] = []
  let bytes = 0
  for await (const piece of content) {
    pieces.push(piece as Uint8Array<ArrayBuffer>)
    bytes += piece.length
    if (bytes < blobBytes) continue
    blobs.push(new Blob(pieces))
    pieces = []
    bytes = 0
  }
  return new File([...blobs, ...pieces], name)
}
