import type { Structure } from '../structure'
import { bodyShape } from '../structure'
import type { TableBody, TypingOptions } from '../typing'
import { type FileWriting, type Layout, layoutOf, longestRow, NotColumnar } from './cells'
import { mergeParts } from './merge'
import { type ReadRange, readParts } from './readParts'
import type { RangeOptions } from './scan'
import { bytesOf, findBody, findTail } from './scan'

/** Bytes in which the header is looked for at first. */
const headBytes = 1 << 16

export interface ColumnarOptions extends RangeOptions {
  /** Other threads that read ranges of the file beside this one. */
  readonly helpers?: readonly ReadRange[] | undefined
  /** Bytes read as one range where there are helpers: for tests. */
  readonly rangeBytes?: number
  /** How numbers and dates are to be read where that is asked for. */
  readonly typing?: TypingOptions | undefined
}

/**
 * Reads a CSV file straight from its bytes into columns, without making a string of each cell.
 * Null where the file must be read row by row: broken quotes, unusual delimiters, bytes that are no
 * UTF-8 text, and whatever is an error, so that all errors have one origin. Rejects with
 * `cancelled`, or as a helper does.
 */
export async function readColumnar(
  file: File,
  written: FileWriting,
  structure: Structure,
  { helpers = [], typing, ...options }: ColumnarOptions = {},
): Promise<TableBody | null> {
  const layout = layoutOf(written)
  if (!layout) return null
  try {
    const width = structure.header.length
    if (width < 2) throw new NotColumnar('one column')
    const start = await bodyStart(file, layout, structure.leading.length)
    const tableLayout = { ...layout, ...bodyShape(structure) }
    const { end, roles } = await findTail(file, start, tableLayout, written)
    const body = end === file.size ? file : new File([file.slice(0, end)], file.name)
    const parts = await readParts(body, start, tableLayout, helpers, options)
    return mergeParts(structure, parts, roles, typing)
  } catch (error) {
    if (error instanceof NotColumnar) return null
    throw error
  }
}

async function bodyStart(file: File, layout: Layout, leading: number): Promise<number> {
  for (let length = headBytes; ; length *= 2) {
    const start = findBody(await bytesOf(file, 0, length), layout, leading)
    if (start !== null) return start
    if (length >= file.size || length > longestRow) throw new NotColumnar('no header')
  }
}
