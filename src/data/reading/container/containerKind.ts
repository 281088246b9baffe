import { HoldfastError } from '../../../contracts'

export type ContainerKind = 'gzip' | 'zip' | 'parquet' | 'plain'

/** Packed or binary kinds by their first bytes, as hex digits. */
const read: readonly (readonly [start: string, kind: ContainerKind])[] = [
  ['1f8b08', 'gzip'],
  ['504b0304', 'zip'],
  ['504b0506', 'zip'],
  ['504b0708', 'zip'],
  ['50415231', 'parquet'],
]
const otherArchives: readonly (readonly [start: string, kind: string])[] = [
  ['377abcaf271c', '7z'],
  ['526172211a07', 'RAR'],
  ['fd377a585a00', 'xz'],
  ['28b52ffd', 'zstd'],
  ['425a68', 'bzip2'],
]
/** What people drop by mistake. */
const noTables: readonly (readonly [start: string, kind: string])[] = [
  ['89504e47', 'PNG'],
  ['ffd8ff', 'JPEG'],
  ['47494638', 'GIF'],
  ['25504446', 'PDF'],
]
/** Bytes below those of white space, which no text begins with. */
const firstOfText = 9
/** Compound files: XLS, and workbooks in XLSX that have a password. */
const compoundFile = 'd0cf11e0a1b11ae1'
/** Parquet whose footer is encrypted. */
const encryptedParquet = '50415245'
/** XLS of Excel 2 to 4 has no compound file around it. */
const bareXls = /^0[09]0[0248]0[46]00/
const tarAt = 257

/**
 * What a file is by its first bytes. Throws for those that cannot be read, with what to do:
 * `file-archive-kind`, `file-workbook-kind`, `file-workbook-protected`, `file-workbook-damaged`,
 * `file-parquet-protected` or `file-no-table`.
 */
export async function containerKind(file: File, start: Uint8Array): Promise<ContainerKind> {
  const hex = Array.from(start.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  )
  const starts = ([mark]: readonly [string, string]) => hex.startsWith(mark)
  const kind = read.find(starts)
  if (kind) return kind[1]
  const other = otherArchives.find(starts)?.[1] ?? (isTar(start) ? 'tar' : null)
  if (other) throw new HoldfastError('file-archive-kind', { file: file.name, kind: other })
  if (hex.startsWith(encryptedParquet))
    throw new HoldfastError('file-parquet-protected', { file: file.name })
  if (hex === compoundFile && (await holdsEncryptedPackage(file)))
    throw new HoldfastError('file-workbook-protected', { file: file.name })
  if (hex === compoundFile || bareXls.test(hex))
    throw new HoldfastError('file-workbook-kind', { file: file.name, kind: 'XLS' })
  const none = noTables.find(starts)?.[1]
  if (none) throw new HoldfastError('file-no-table', { file: file.name, kind: none })
  // A text may be called so by mistake; what is neither text nor archive was a workbook once.
  if (/\.xls[xm]$/i.test(file.name) && start.some((byte) => byte < firstOfText))
    throw new HoldfastError('file-workbook-damaged', { file: file.name })
  return 'plain'
}

function isTar(start: Uint8Array): boolean {
  return String.fromCharCode(...start.subarray(tarAt, tarAt + 5)) === 'ustar'
}

/**
 * Looks for the stream that holds an encrypted workbook ([MS-OFFCRYPTO] 2.3.4.4) in the first four
 * sectors of the compound file's directory.
 */
async function holdsEncryptedPackage(file: File): Promise<boolean> {
  const header = new DataView(await file.slice(0, 64).arrayBuffer())
  if (header.byteLength < 64) return false
  const sectorBytes = 1 << header.getUint16(30, true)
  const directory = (header.getUint32(48, true) + 1) * sectorBytes
  const bytes = await file.slice(directory, directory + 4 * sectorBytes).arrayBuffer()
  return new TextDecoder('utf-16le').decode(bytes).includes('EncryptedPackage')
}
