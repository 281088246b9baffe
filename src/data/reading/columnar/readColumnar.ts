import { bytesOf } from './fileBytes'
import { findHead, type Head } from './head'
import { type FileWriting, type Layout, layoutOf, longestRow, NotColumnar } from './layout'
import { checkWidth, mergeParts, type TableBody } from './mergeParts'
import { type ReadRange, readParts } from './readParts'
import type { RangeOptions } from './readRange'

/** Bytes in which the header is looked for at first. */
const headBytes = 1 << 16

export interface ColumnarOptions extends RangeOptions {
  /** Other threads that read ranges of the file beside this one. */
  readonly helpers?: readonly ReadRange[] | undefined
  /** Bytes read as one range where there are helpers: for tests. */
  readonly rangeBytes?: number
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
  { helpers = [], ...options }: ColumnarOptions = {},
): Promise<TableBody | null> {
  const layout = layoutOf(written)
  if (!layout) return null
  try {
    const head = await readHead(file, layout)
    const width = checkWidth(head)
    const parts = await readParts(file, head.end, { ...layout, width }, helpers, options)
    return mergeParts(head, parts)
  } catch (error) {
    if (error instanceof NotColumnar) return null
    throw error
  }
}

async function readHead(file: File, layout: Layout): Promise<Head> {
  for (let length = headBytes; ; length *= 2) {
    const head = findHead(await bytesOf(file, 0, length), layout)
    if (head) return head
    if (length >= file.size || length > longestRow) throw new NotColumnar('no header')
  }
}
