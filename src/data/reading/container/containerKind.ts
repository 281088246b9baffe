import { HoldfastError } from '../../../contracts'
import { isDbf } from '../dbf'
import { compoundKind } from './compoundKind'
import { binaryKinds, otherArchives } from './foreignKinds'

export type ContainerKind = 'gzip' | 'zip' | 'parquet' | 'xls' | 'dbf' | 'plain'

/** Packed or binary kinds that are read, by their first bytes, as hex digits. */
const read: readonly (readonly [start: string, kind: ContainerKind])[] = [
  ['1f8b08', 'gzip'],
  ['504b0304', 'zip'],
  ['504b0506', 'zip'],
  ['504b0708', 'zip'],
  ['50415231', 'parquet'],
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
  const hex = Array.from(start.subarray(0, 40), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  )
  const starts = ([mark]: readonly [string, string]) => hex.startsWith(mark)
  const kind = read.find(starts)
  if (kind) return kind[1]
  const other = otherArchives.find(starts)?.[1] ?? (isTar(start) ? 'tar' : null)
  if (other) throw new HoldfastError('file-archive-kind', { file: file.name, kind: other })
  if (hex.startsWith(encryptedParquet))
    throw new HoldfastError('file-parquet-protected', { file: file.name })
  if (hex.startsWith(compoundFile)) return compoundKind(file)
  if (bareXls.test(hex)) return 'xls'
  const isBinary = start.some((byte) => byte < firstOfText)
  for (const { mark, kind, code, at = 0, isText = false } of binaryKinds) {
    if (hex.startsWith(mark, 2 * at) && (isText || isBinary))
      throw new HoldfastError(code, { file: file.name, kind })
  }
  if (isDbf(start, file.size)) return 'dbf'
  // A text may be called so by mistake; what is neither text nor archive was a workbook once.
  if (/\.(?:xls[xmb]?|od[st])$/i.test(file.name) && isBinary)
    throw new HoldfastError('file-workbook-damaged', { file: file.name })
  return 'plain'
}

function isTar(start: Uint8Array): boolean {
  return String.fromCharCode(...start.subarray(tarAt, tarAt + 5)) === 'ustar'
}
