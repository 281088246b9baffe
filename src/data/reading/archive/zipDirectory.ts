import { HoldfastError } from '../../../contracts'
import { unreadable } from '../source'
import { damagedArchive } from './damaged'
import { entryName } from './entryName'

/** A file inside a zip archive as its central directory tells (APPNOTE.TXT 6.3.10, section 4.3.12). */
export interface ZipEntry {
  readonly name: string
  readonly encrypted: boolean
  /** 0 stored, 8 deflated; others are not read. */
  readonly method: number
  readonly crc: number
  /** Bytes packed and unpacked as the directory says; the latter may be a lie. */
  readonly packed: number
  readonly unpacked: number
  /** Byte of the file where the entry's own header starts. */
  readonly start: number
}

const endSignature = 0x06054b50
const locatorSignature = 0x07064b50
const end64Signature = 0x06064b50
const entrySignature = 0x02014b50
const endBytes = 22
const longestComment = 0xffff
const entryBytes = 46
/** An archive with more is no export of a table. */
const mostEntries = 10_000
const largestDirectory = 1 << 24

/**
 * The part of a file from `start` to `end`, or to its own end, as a view. Rejects with
 * `file-unreadable`, or `file-archive-damaged` where there is no such place.
 */
export async function readView(file: File, start: number, end: number): Promise<DataView> {
  // Places come from the file; Node ends the process where they are no places.
  if (!(Number.isSafeInteger(start) && start >= 0 && start <= end && start <= file.size))
    throw damagedArchive(file.name)
  try {
    return new DataView(await file.slice(start, Math.min(end, file.size)).arrayBuffer())
  } catch (error) {
    throw unreadable(file, error)
  }
}

interface DirectoryPlace {
  readonly start: number
  readonly bytes: number
  /** Bytes before the archive, such as those of a program that unpacks itself. */
  readonly shift: number
}

/**
 * The entries of a zip archive in the order of its directory; folders are left out. Rejects with
 * `file-archive-damaged` where the directory is not whole, `file-archive-bomb` where it is too long.
 */
export async function readZipDirectory(file: File): Promise<ZipEntry[]> {
  const { start, bytes, shift } = await findDirectory(file)
  if (bytes > largestDirectory) throw tooMany(file)
  const view = await readView(file, start, start + bytes)
  if (view.byteLength < bytes) throw damagedArchive(file.name)
  const entries: ZipEntry[] = []
  let at = 0
  while (at + entryBytes <= view.byteLength && view.getUint32(at, true) === entrySignature) {
    const nameBytes = view.getUint16(at + 28, true)
    const extraBytes = view.getUint16(at + 30, true)
    const next = at + entryBytes + nameBytes + extraBytes + view.getUint16(at + 32, true)
    if (next > view.byteLength) throw damagedArchive(file.name)
    const entry = readEntry(view, at, nameBytes, extraBytes, shift)
    if (!entry.name.endsWith('/')) entries.push(entry)
    if (entries.length > mostEntries) throw tooMany(file)
    at = next
  }
  if (at !== view.byteLength) throw damagedArchive(file.name)
  return entries
}

function tooMany(file: File): HoldfastError {
  const megabytes = Math.ceil(file.size / (1 << 20))
  return new HoldfastError('file-archive-bomb', { file: file.name, megabytes })
}

async function findDirectory(file: File): Promise<DirectoryPlace> {
  const from = Math.max(0, file.size - endBytes - longestComment)
  const view = await readView(file, from, file.size)
  for (let at = view.byteLength - endBytes; at >= 0; at--) {
    if (view.getUint32(at, true) !== endSignature) continue
    const bytes = view.getUint32(at + 12, true)
    const start = view.getUint32(at + 16, true)
    if (start === 0xffffffff || bytes === 0xffffffff || view.getUint16(at + 10, true) === 0xffff) {
      const wide = await findDirectory64(file, view, at)
      if (wide) return wide
    }
    const end = from + at
    const shift = end - bytes - start
    if (shift >= 0) return { start: start + shift, bytes, shift }
  }
  throw damagedArchive(file.name)
}

/** The place as the zip64 record says, whose locator stands before the usual end. */
async function findDirectory64(
  file: File,
  tail: DataView,
  end: number,
): Promise<DirectoryPlace | null> {
  const locator = end - 20
  if (locator < 0 || tail.getUint32(locator, true) !== locatorSignature) return null
  const at = Number(tail.getBigUint64(locator + 8, true))
  const record = await readView(file, at, at + 56)
  if (record.byteLength < 56 || record.getUint32(0, true) !== end64Signature)
    throw damagedArchive(file.name)
  const bytes = Number(record.getBigUint64(40, true))
  const start = Number(record.getBigUint64(48, true))
  return { start, bytes, shift: 0 }
}

function readEntry(
  view: DataView,
  at: number,
  nameBytes: number,
  extraBytes: number,
  shift: number,
): ZipEntry {
  const flags = view.getUint16(at + 8, true)
  const nameAt = at + entryBytes
  const wide = wideNumbers(view, nameAt + nameBytes, extraBytes)
  const size = (offset: number) => {
    const narrow = view.getUint32(at + offset, true)
    return narrow === 0xffffffff ? (wide.shift() ?? narrow) : narrow
  }
  // The extra field holds them in this order, and only those that do not fit.
  const unpacked = size(24)
  const packed = size(20)
  const start = size(42) + shift
  return {
    name: entryName(view, nameAt, nameBytes, extraBytes, (flags & 0x800) !== 0),
    encrypted: (flags & 1) !== 0,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed,
    unpacked,
    start,
  }
}

/** The numbers of the zip64 extra field (0x0001). */
function wideNumbers(view: DataView, from: number, bytes: number): number[] {
  const numbers: number[] = []
  for (let at = from; at + 4 <= from + bytes; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue
    const end = Math.min(at + 4 + view.getUint16(at + 2, true), from + bytes)
    for (let word = at + 4; word + 8 <= end; word += 8)
      numbers.push(Number(view.getBigUint64(word, true)))
    break
  }
  return numbers
}
