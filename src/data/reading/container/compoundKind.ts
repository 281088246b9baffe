import { HoldfastError } from '../../../contracts'

/** Streams that tell what a compound file is; the first that it has counts. */
const streams: readonly (readonly [name: string, kind: string])[] = [
  ['WordDocument', 'Word'],
  ['PowerPoint Document', 'PowerPoint'],
  ['__substg1.0', 'Outlook'],
  ['__properties_version1.0', 'Outlook'],
  ['VisioDocument', 'Visio'],
]
/** Entries of the directory looked at. */
const directoryBytes = 1 << 14

/**
 * XLS, where a compound file ([MS-CFB]) holds a workbook. Throws `file-workbook-protected` where it
 * holds an encrypted one ([MS-OFFCRYPTO] 2.3.4.4), `file-workbook-kind` for other documents.
 */
export async function compoundKind(file: File): Promise<'xls'> {
  const header = new DataView(await file.slice(0, 64).arrayBuffer())
  if (header.byteLength < 64) throw new HoldfastError('file-workbook-damaged', { file: file.name })
  const sectorBytes = 1 << Math.min(header.getUint16(30, true), 12)
  const directory = (header.getUint32(48, true) + 1) * sectorBytes
  const bytes = await file.slice(directory, directory + directoryBytes).arrayBuffer()
  const names = new TextDecoder('utf-16le').decode(bytes)
  if (names.includes('EncryptedPackage'))
    throw new HoldfastError('file-workbook-protected', { file: file.name })
  if (/W\0*o\0*r\0*k\0*b\0*o\0*o\0*k|Book/.test(names)) return 'xls'
  const kind = streams.find(([name]) => names.includes(name))?.[1]
  if (kind) throw new HoldfastError('file-workbook-kind', { file: file.name, kind })
  return 'xls'
}
