import type { ConvertedWorkbook } from '../../../contracts'
import { HoldfastError } from '../../../contracts'
import type { ZipEntry } from '../archive'

/** Files inside that tell documents which are zip archives from others. */
const documents: readonly (readonly [inside: RegExp, kind: string])[] = [
  [/^word[/\\]document\d*\.xml$/i, 'Word'],
  [/^ppt[/\\]presentation\.xml$/i, 'PowerPoint'],
  [/^visio[/\\]document\.xml$/i, 'Visio'],
  [/^Index[/\\].*\.iwa$|^Index\.zip$/i, 'Numbers, Pages'],
  [/^META-INF[/\\]MANIFEST\.MF$/, 'Java'],
  [/^META-INF[/\\]container\.xml$/i, 'EPUB'],
  [/^(?:DataModel|Report[/\\]Layout)$/i, 'Power BI'],
  [/^\[?data\.pkl$|[/\\]data\.pkl$/i, 'PyTorch'],
]
const workbook = /^xl[/\\]workbook\.xml$|^xl[/\\]worksheets[/\\]/i
const binaryWorkbook = /^xl[/\\]workbook\.bin$/i
const openDocument = /^META-INF[/\\]manifest\.xml$/i
const openSheet = /\.(?:ods|ots|sxc)$/i

/**
 * Which workbook a zip archive is; null for an archive of files. Throws `file-workbook-kind` for other
 * documents.
 */
export function workbookKind(
  file: File,
  directory: readonly ZipEntry[],
  mediaType: string,
): 'xlsx' | ConvertedWorkbook['format'] | null {
  const holds = (inside: RegExp) => directory.some(({ name }) => inside.test(name))
  if (holds(binaryWorkbook)) return 'xlsb'
  if (holds(workbook)) return 'xlsx'
  if (holds(openDocument)) {
    if (/spreadsheet|calc/.test(mediaType) || (mediaType === '' && openSheet.test(file.name)))
      return 'ods'
    const kind = /text|writer/.test(mediaType) ? 'OpenDocument Text' : 'OpenDocument'
    throw new HoldfastError('file-workbook-kind', { file: file.name, kind })
  }
  const document = documents.find(([inside]) => holds(inside))
  if (document) {
    throw new HoldfastError('file-workbook-kind', { file: file.name, kind: document[1] })
  }
  return null
}
