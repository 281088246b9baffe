import { HoldfastError } from '../../../contracts'
import { isBlankRow } from '../../cell'
import type { OpenedRows } from './openRows'

/** A table of more columns is refused. */
export const maxColumns = 5000
const longestShown = 60

/**
 * Throws `file-empty`, `file-too-many-columns` or, unless `anyShape`, `file-one-column` where a file
 * is no table to work on.
 */
export function refuseUnusable(
  file: File,
  { structure, firstRows }: Pick<OpenedRows, 'structure' | 'firstRows'>,
  anyShape: boolean,
): void {
  const { header } = structure
  const columns = header.length
  const blank = firstRows.every(isBlankRow)
  // Lines without anything are a table of one empty column to those who take any shape.
  if (columns === 0 || (blank && !anyShape))
    throw new HoldfastError('file-empty', { file: file.name })
  if (columns > maxColumns)
    throw new HoldfastError('file-too-many-columns', {
      file: file.name,
      columns,
      limit: maxColumns,
    })
  if (columns > 1 || anyShape) return
  const name = header[0]!.trim()
  const column = name.length > longestShown ? `${name.slice(0, longestShown)}…` : name
  throw new HoldfastError('file-one-column', { file: file.name, column })
}
