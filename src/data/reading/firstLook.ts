import type { Column, FirstColumn, FirstLook, ReadingOptions } from '../../contracts'
import { readBody } from './readBody'
import { openRows, refuseUnusable } from './rows'

/** Bytes at the start of a file that are read beforehand: some hundred rows, in about 10 ms. */
const firstBytes = 1 << 16
const mostColumns = 100
const mostExamples = 3
/** Longer values are shown in part. */
const longestExample = 60

/**
 * The columns of a file as its first rows have them, to show while the rest is read. Null for small
 * files, which are read at once, and where the rows cannot be read: reading them all tells why.
 */
export async function firstLook(
  file: File,
  options: ReadingOptions | undefined,
): Promise<FirstLook | null> {
  if (file.size <= firstBytes) return null
  try {
    const start = await firstLines(file)
    const opened = await openRows(start, options)
    refuseUnusable(start, opened, false)
    const { columns, rowCount } = await readBody(opened)
    return {
      rows: rowCount,
      columns: columns.slice(0, mostColumns).map((column) => firstColumn(column, rowCount)),
      columnCount: columns.length,
    }
  } catch {
    return null
  }
}

/** The start of a file up to the last line end in it. */
async function firstLines(file: File): Promise<File> {
  const bytes = new Uint8Array(await file.slice(0, firstBytes).arrayBuffer())
  const end = Math.max(bytes.lastIndexOf(0x0a), bytes.lastIndexOf(0x0d)) + 1
  return new File([file.slice(0, end)], file.name)
}

function firstColumn(column: Column, rows: number): FirstColumn {
  const { name } = column
  if (column.type === 'number') {
    let low = Number.POSITIVE_INFINITY
    let high = Number.NEGATIVE_INFINITY
    let missing = 0
    for (const value of column.values) {
      if (Number.isNaN(value)) missing++
      low = Math.min(low, Number.isNaN(value) ? low : value)
      high = Math.max(high, Number.isNaN(value) ? high : value)
    }
    return { name, missing, kind: 'number', low, high }
  }
  const { codes, dictionary } = column
  let missing = rows
  for (const code of codes) if (code >= 0) missing--
  const examples = dictionary.slice(0, mostExamples).map(shortened)
  return { name, missing, kind: 'text', examples, distinct: dictionary.length }
}

function shortened(text: string): string {
  return text.length > longestExample ? `${text.slice(0, longestExample - 1)}…` : text
}
