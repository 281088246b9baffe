import { HoldfastError } from '../../../contracts'
import type { ZipEntry } from '../archive'

/** Files inside that tell documents which are zip archives from others. */
const documents: readonly (readonly [inside: RegExp, kind: string])[] = [
  [/^xl[/\\]workbook\.bin$/i, 'XLSB'],
  [/^(word[/\\]document|ppt[/\\]presentation)\.xml$/i, 'Word or PowerPoint'],
  [/^Index[/\\].*\.iwa$|^Index\.zip$/i, 'Numbers'],
  [/^META-INF[/\\]manifest\.xml$/i, 'ODS'],
]
const workbook = /^xl[/\\]workbook\.xml$|^xl[/\\]worksheets[/\\]/i

/**
 * True for an XLSX workbook, false for an archive of files. Throws `file-workbook-kind` for other
 * documents.
 */
export function isWorkbook(file: File, directory: readonly ZipEntry[]): boolean {
  const holds = (inside: RegExp) => directory.some(({ name }) => inside.test(name))
  const document = documents.find(([inside]) => holds(inside))
  if (document) {
    throw new HoldfastError('file-workbook-kind', { file: file.name, kind: document[1] })
  }
  return holds(workbook)
}
