import type { PreviewRow, ReadingOptions, ReadingPreview } from '../../contracts'
import { isBlankRow } from '../cell'
import { usualWriting } from './byRows'
import { maxColumns, type OpenedRows, openRows } from './rows'
import type { Structure } from './structure'
import { bodyRole, bodyShape, columnNames, tailRoles, tailRows } from './structure'

const shownRows = 20
/** Of longer cells the start is shown. */
const longestShown = 1000
/** Files up to this size are looked at as a whole, so that totals at their end show as such. */
const wholeBytes = 1 << 16

/** How the start of a file reads with these options. Rejects as `openRows` does. */
export async function previewReading(
  file: File,
  options: ReadingOptions = {},
): Promise<ReadingPreview> {
  const opened = await openRows(file, options)
  const { reading, firstRows } = opened
  const structure = shortened(opened.structure)
  const { decimal, dateOrder } = options
  const { delimiter } = reading
  const asked = { ...(decimal && { decimal }), ...(dateOrder && { dateOrder }) }
  return {
    reading: {
      ...reading,
      ...usualWriting(structure, firstRows, { delimiter, ...asked }),
      ...asked,
    },
    detected: { ...opened.detected, ...usualWriting(structure, firstRows, { delimiter }) },
    format: opened.description.format,
    sheets: opened.sheets,
    entries: opened.entries,
    rows: previewRows(opened, file.size <= wholeBytes),
    columns: columnNames(structure).names,
  }
}

function previewRows({ structure, firstRows }: OpenedRows, whole: boolean): PreviewRow[] {
  const { leading } = structure
  const shape = bodyShape(structure)
  const other = structure.otherTable ?? firstRows.length + 1
  const body = firstRows.slice(leading.length, other - 1)
  const tail = whole ? Math.min(tailRows, body.length) : 0
  const roles = [
    ...leading,
    ...body.slice(0, body.length - tail).map((cells) => bodyRole(cells, shape)),
    ...tailRoles(tail > 0 ? body.slice(-tail) : [], shape),
    ...firstRows.slice(other - 1).map((cells) => (isBlankRow(cells) ? 'blank' : 'other-table')),
  ] as const
  return firstRows.slice(0, shownRows).map((cells, index) => ({
    row: index + 1,
    role: roles[index]!,
    cells: cells.slice(0, maxColumns).map((cell) => cell.slice(0, longestShown)),
  }))
}

/** Rows of very many cells are no tables, and would keep the page busy. */
function shortened(structure: Structure): Structure {
  return { ...structure, header: structure.header.slice(0, maxColumns) }
}
