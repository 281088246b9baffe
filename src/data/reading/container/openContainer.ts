import type { ReadingOptions } from '../../../contracts'
import { HoldfastError } from '../../../contracts'
import { type OpenedArchive, openGzip, openZip, readZipDirectory, type ZipEntry } from '../archive'
import { openParquet } from '../parquet'
import type { RowSource } from '../source'
import { unreadable } from '../source'
import { openWorkbook } from '../xlsx'
import { containerKind } from './containerKind'
import { isWorkbook } from './zipKind'

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
  if (kind === 'plain') return { file, source: null, sheets: [], entries: [] }
  if (kind === 'parquet') {
    return { file, source: await openParquet(file), sheets: [], entries: [] }
  }
  const directory = kind === 'zip' ? await readDirectory(file) : null
  if (directory && isWorkbook(file, directory)) {
    return { file, entries: [], ...(await openWorkbook(file, directory, options.sheet)) }
  }
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
