import type { ReadingOptions } from '../../../contracts'
import { HoldfastError } from '../../../contracts'
import { type OpenedArchive, openGzip, openZip, readZipDirectory, type ZipEntry } from '../archive'
import { readConvertedWorkbook } from '../converted'
import { openDbf } from '../dbf'
import { openJson } from '../json'
import { readHtmlWorkbook, readXmlWorkbook } from '../markup'
import { openParquet } from '../parquet'
import { openWorkbook, type Workbook } from '../sheets'
import type { RowSource } from '../source'
import { unreadable } from '../source'
import { readWorkbook } from '../xlsx'
import { containerKind } from './containerKind'
import { textKind } from './textKind'
import { workbookKind } from './zipKind'

export interface OpenedContainer {
  /** The file itself, or the one unpacked from it. */
  readonly file: File
  /** Its rows where it is a workbook or Parquet; null for text. */
  readonly source: RowSource | null
  /** The sheet that is read, and all of the workbook. */
  readonly sheet?: string
  /** The sheet that is read where none is asked for. */
  readonly usualSheet?: string
  readonly sheets: readonly string[]
  /** The path of `file` in its archive, and all paths that may hold a table, the usual one first. */
  readonly entry?: string
  readonly entries: readonly string[]
}

type ContainerOptions = Pick<ReadingOptions, 'sheet' | 'entry'>

/** Enough to see a tar archive, the kind that shows latest. */
const startBytes = 512
/** A table in a gzip file in a zip archive is two deep; more is a bomb. */
const deepest = 3
const jsonName = /\.(?:json|jsonl|ndjson)$/i

const knownJson = new WeakMap<File, Promise<RowSource | null>>()

/** A file is opened several times for one table: the one unpacked last is kept as long as its archive. */
const unpacked = new WeakMap<File, { entry: string | undefined; archive: Promise<OpenedArchive> }>()

/**
 * Unpacks a file where it is packed and opens what is inside. Rejects with a `file-archive-…`,
 * `file-workbook-…` or `file-parquet-…` error, or `file-unreadable`.
 */
export async function openContainer(
  file: File,
  options: ContainerOptions = {},
): Promise<OpenedContainer> {
  return openAt(file, options, 0)
}

async function openAt(
  file: File,
  options: ContainerOptions,
  depth: number,
): Promise<OpenedContainer> {
  const kind = await containerKind(file, await firstBytes(file))
  const asWorkbook = async (read: () => Promise<Workbook>): Promise<OpenedContainer> => ({
    file,
    entries: [],
    ...(await openWorkbook(file, read, options.sheet)),
  })
  const asRows = (source: RowSource | null) => ({ file, source, sheets: [], entries: [] })
  if (kind === 'parquet') return asRows(await openParquet(file))
  if (kind === 'dbf') return asRows(await openDbf(file))
  if (kind === 'xls') return asWorkbook(() => readConvertedWorkbook(file, 'xls'))
  if (kind === 'plain') {
    const text = await textKind(file)
    if (text === 'html') return asWorkbook(() => readHtmlWorkbook(file))
    if (text === 'xml2003') return asWorkbook(() => readXmlWorkbook(file))
    if (text === 'fods') return asWorkbook(() => readConvertedWorkbook(file, 'fods'))
    return asRows(text === 'json' || jsonName.test(file.name) ? await json(file) : null)
  }
  const directory = kind === 'zip' ? await readDirectory(file) : null
  const workbook = directory && workbookKind(file, directory, await mediaType(file))
  if (workbook === 'xlsx') return asWorkbook(() => readWorkbook(file, directory!))
  if (workbook) return asWorkbook(() => readConvertedWorkbook(file, workbook))
  if (depth === deepest) {
    const megabytes = Math.ceil(file.size / (1 << 20))
    throw new HoldfastError('file-archive-bomb', { file: file.name, megabytes })
  }
  const archive = await once(file, options.entry, () =>
    directory ? openZip(file, directory, options.entry) : openGzip(file),
  )
  // A path names a file of the outermost zip archive.
  const inner = directory ? { ...options, entry: undefined } : options
  const opened = await openAt(archive.file, withoutAbsent(inner), depth + 1)
  return directory ? { ...opened, ...archive, file: opened.file } : opened
}

/** Opened once for a table: a first reading of the whole file tells its columns. */
async function json(file: File): Promise<RowSource | null> {
  const before = knownJson.get(file)
  if (before) return before
  const opening = openJson(file, jsonName.test(file.name))
  knownJson.set(file, opening)
  opening.catch(() => knownJson.delete(file))
  return opening
}

/** What an OpenDocument file says it is, in its first entry, which is stored as it is. */
async function mediaType(file: File): Promise<string> {
  const start = new TextDecoder('latin1').decode(await file.slice(0, 256).arrayBuffer())
  return /mimetypeapplication\/([\w.-]+)/.exec(start)?.[1] ?? ''
}

/** Half a workbook is half an archive; its name tells what it was. */
async function readDirectory(file: File): Promise<ZipEntry[]> {
  try {
    return await readZipDirectory(file)
  } catch (error) {
    const isDamage = error instanceof HoldfastError && error.code === 'file-archive-damaged'
    if (!isDamage || !/\.xls[xm]$/i.test(file.name)) throw error
    throw new HoldfastError('file-workbook-damaged', { file: file.name })
  }
}

function withoutAbsent({ sheet, entry }: { [key in keyof ContainerOptions]: string | undefined }) {
  return { ...(sheet !== undefined && { sheet }), ...(entry !== undefined && { entry }) }
}

function once(
  file: File,
  entry: string | undefined,
  open: () => Promise<OpenedArchive>,
): Promise<OpenedArchive> {
  const before = unpacked.get(file)
  if (before && before.entry === entry) return before.archive
  const archive = open()
  unpacked.set(file, { entry, archive })
  archive.catch(() => unpacked.delete(file))
  return archive
}

async function firstBytes(file: File): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.slice(0, startBytes).arrayBuffer())
  } catch (error) {
    throw unreadable(file, error)
  }
}
