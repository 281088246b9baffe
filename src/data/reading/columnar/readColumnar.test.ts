import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileOf, plainFile, quotedFile, wildFile } from '../../../../tests/support/csvFiles'
import { HoldfastError } from '../../../contracts/errors'
import type { CodeArray, Column, NumberArray } from '../../../contracts/table'
import { readByRows } from '../byRows/readByRows'
import { readTable } from '../readTable'
import { type OpenedRows, openRows } from '../rows/openRows'
import type { Structure } from '../structure/structure'
import type { TableBody } from '../typing/typeColumns'
import { layoutOf } from './cells/layout'
import { type ColumnarOptions, readColumnar } from './readColumnar'
import { type ReadRange, readOneRange } from './readParts'
import { guessRowStart } from './scan/guessRowStart'

async function byRows(file: File): Promise<TableBody | string> {
  try {
    return await readByRows(await openRows(file))
  } catch (error) {
    return String(error)
  }
}

async function columnar(file: File, chunkBytes: number): Promise<TableBody | null> {
  return columnarFrom(await openRows(file), { chunkBytes })
}

/** The file of `opened` read from its bytes, or null where that cannot be. */
async function columnarFrom(
  opened: OpenedRows,
  options: ColumnarOptions = {},
): Promise<TableBody | null> {
  const { written, structure } = opened
  return written && readColumnar(await opened.text(), written, structure, options)
}

/** Equal to the bit: NaN is NaN, and 0 is not −0. */
function expectSame(actual: TableBody, expected: TableBody | string): void {
  if (typeof expected === 'string') throw new Error(`read a file that is refused: ${expected}`)
  const { columns, ...rest } = actual
  const { columns: expectedColumns, ...expectedRest } = expected
  expect(rest).toEqual(expectedRest)
  expect(columns.map(({ name, type }) => [name, type])).toEqual(
    expectedColumns.map(({ name, type }) => [name, type]),
  )
  expect(columns.map(factsOf)).toEqual(expectedColumns.map(factsOf))
  columns.forEach((column, index) => {
    const other = expectedColumns[index]!
    if (column.type === 'text' && other.type === 'text') {
      expect(column.dictionary).toEqual(other.dictionary)
      expect(firstDifference(column.codes, other.codes)).toBe(-1)
    } else if (column.type === 'number' && other.type === 'number')
      expect(firstDifference(column.values, other.values)).toBe(-1)
  })
}

/** What is known of a column beside its cells. */
const factsOf = (column: Column) => ({
  words: column.missingWords,
  reading: column.type === 'number' ? column.format : column.dates,
})

type Numbers = NumberArray | CodeArray

function firstDifference(one: Numbers, other: Numbers): number {
  expect(one.constructor).toBe(other.constructor)
  if (one.length !== other.length) return Math.min(one.length, other.length)
  for (let row = 0; row < one.length; row++) if (!Object.is(one[row], other[row])) return row
  return -1
}

describe('readColumnar', () => {
  const chunk = fc.oneof(fc.integer({ min: 1, max: 12 }), fc.constant(1 << 20))

  it('reads every plain file as the reader of rows does, wherever chunks end', async () => {
    const runs = 400
    let read = 0
    await fc.assert(
      fc.asyncProperty(plainFile, chunk, async (text, chunkBytes) => {
        const file = fileOf(text)
        const opened = await openRows(file)
        // Padded cells, one column, "||", spaces and tables without rows are left to the reader of rows.
        const { written, structure } = opened
        if (!written || !layoutOf(written) || structure.header.length < 2) return
        const expected = await byRows(file)
        const actual = await columnarFrom(opened, { chunkBytes })
        if (!actual && typeof expected !== 'string' && expected.rowCount === 0) return
        // Cells with signs that are not seen are too.
        if (!actual && text.includes('\ufeff')) return
        expectSame(actual!, expected)
        read++
      }),
      { numRuns: runs },
    )
    expect(read).toBeGreaterThan(0.6 * runs)
  })

  it('reads files with quotes as the reader of rows does, wherever chunks end', async () => {
    const runs = 400
    let read = 0
    await fc.assert(
      fc.asyncProperty(quotedFile, chunk, async (text, chunkBytes) => {
        const file = fileOf(text)
        const actual = await columnar(file, chunkBytes)
        if (!actual) return
        read++
        expectSame(actual, await byRows(file))
      }),
      { numRuns: runs },
    )
    // Others have no rows, or nothing outside quotes to tell their delimiter by.
    expect(read).toBeGreaterThan(0.6 * runs)
  })

  it('reads files of any characters alike, or leaves them to the reader of rows', async () => {
    let read = 0
    await fc.assert(
      fc.asyncProperty(wildFile, fc.integer({ min: 1, max: 99 }), async (bytes, chunkBytes) => {
        const file = fileOf(bytes)
        const source = await openRows(file).catch(() => null)
        if (!source) return
        const actual = await columnar(file, chunkBytes)
        if (!actual) return
        read++
        expectSame(actual, await byRows(file))
      }),
      { numRuns: 1500 },
    )
    expect(read).toBeGreaterThan(100)
  })

  it.each([
    ['a stray quote', 'a,b\n1,5" pipe\n'],
    ['a quote that never closes', 'a,b\n1,"x\n2,y\n'],
    ['text after a closing quote', 'a,b\n1,"x"y\n'],
    ['a header only', 'a,b\n'],
    ['nothing', ''],
    ['a byte 0', 'a,b\n1,\0\n'],
    ['a byte 0 in quotes', 'a,b\n1,"\0"\n'],
    ['bytes that are no UTF-8', new Uint8Array([0x61, 0x2c, 0x62, 0x0a, 0x31, 0x2c, 0xce, 0x0a])],
    ['the same in a cell too many', new Uint8Array([0x61, 0x2c, 0x62, 10, 0x2c, 49, 0x2c, 0xce])],
  ])('leaves %s to the reader of rows', async (_, content) => {
    const written = { format: 'csv', encoding: 'utf-8', quote: '"', decimal: '.' } as const
    const dialect = { ...written, delimiter: ',', newline: '\n' }
    const structure: Structure = {
      headerRow: 1,
      header: ['a', 'b'],
      leading: ['header'],
      width: 2,
      byRows: false,
    }
    expect(await readColumnar(fileOf(content), dialect, structure)).toBeNull()
  })

  it('stops when asked to', async () => {
    const abort = new AbortController()
    const file = fileOf(`a,b\n${'1,2\n'.repeat(1000)}`)
    const reading = columnarFrom(await openRows(file), {
      chunkBytes: 64,
      signal: abort.signal,
      onRead: (bytes) => bytes > 500 && abort.abort(),
    })
    await expect(reading).rejects.toMatchObject({ code: 'cancelled' })
  })

  it('reads long columns of every kind', async () => {
    const lines = Array.from({ length: 40_000 }, (_, row) =>
      [
        row,
        (row / 7).toFixed(2),
        Math.sin(row),
        `C${row}`,
        row % 30_000 === 29_999 ? '007' : row / 4,
        row % 3 === 0 ? 'x' : `${row}.50`,
        row % 20 === 0 ? `odd ${row}` : row * 1e9,
        row < 35_000 ? row : `${row}é`,
      ].join(','),
    )
    const file = fileOf(`a,b,c,d,e,f,g,h\n${lines.join('\n')}\n`)
    const expected = await byRows(file)
    const actual = await columnar(file, 100_000)
    expectSame(actual!, expected)
    expect(actual?.columns.map(({ type }) => type[0]).join('')).toBe('nnntttnt')
  })
})

describe('readColumnar with helpers', () => {
  const bytes = fc.integer({ min: 1, max: 200 })

  it.each([
    ['plain files', plainFile],
    ['files with quotes', quotedFile],
    ['files of any characters', wildFile],
  ])('reads %s as one thread does, wherever they are cut', async (_, files) => {
    await fc.assert(
      fc.asyncProperty(
        files,
        bytes,
        bytes,
        fc.nat(3),
        async (text, rangeBytes, chunkBytes, more) => {
          const file = fileOf(text)
          const source = await openRows(file).catch(() => null)
          if (!source) return
          const helpers = Array.from({ length: 1 + more }, () => helper)
          const options = { helpers, rangeBytes, chunkBytes }
          const alone = await columnarFrom(source)
          const together = await columnarFrom(source, options)
          if (alone && together) expectSame(together, alone)
          else expect(together).toBe(alone)
        },
      ),
      { numRuns: 250 },
    )
  })

  it('leaves no range to be read again where rows can be told from the rest', async () => {
    const quoted = Array.from({ length: 800 }, (_, row) => `${row},"a, ${row}","b\n""${row}""",x`)
    const file = fileOf(`a,b,c,d\n${quoted.join('\n')}\n`)
    const layout = { delimiter: 0x2c, newline: 0x0a, width: 4, header: null } as const
    let end = 'a,b,c,d\n'.length
    for (const row of quoted) {
      const start = end
      end += row.length + 1
      // Positions within the row, its quotes and their line end among them: the next row is meant.
      const from = start + 1 + ((row.length * 7 + start) % (row.length - 1))
      if (end < file.size - 200) expect(await guessRowStart(file, from, layout)).toBe(end)
    }
  })

  it('rejects as a helper does', async () => {
    const file = fileOf(`a,b\n${'1,2\n'.repeat(1000)}`)
    const opened = await openRows(file)
    const dead: ReadRange = () => Promise.reject(new HoldfastError('worker-failed'))
    const reading = columnarFrom(opened, { helpers: [dead, helper], rangeBytes: 64 })
    await expect(reading).rejects.toMatchObject({ code: 'worker-failed' })
  })

  it('counts the bytes and rows of all threads', async () => {
    const file = fileOf(`a,b\n${'1,2\n'.repeat(1000)}`)
    const opened = await openRows(file)
    const told: number[][] = []
    const onRead = (done: number, rows: number) => told.push([done, rows])
    await columnarFrom(opened, { helpers: [helper], rangeBytes: 64, onRead })
    expect(told.at(-1)).toEqual([4000, 1000])
    for (const index of [0, 1])
      expect(told.map((pair) => pair[index])).toEqual(
        told.map((pair) => pair[index]).sort((a, b) => a! - b!),
      )
  })
})

/** What a helper's thread does, on this one. */
const helper: ReadRange = (file, range, layout, onRead) =>
  readOneRange(file, range, layout, { onRead })

describe('readTable', () => {
  it('tells the same of a file whichever reader took it', async () => {
    const rows = 'a,b\n1,x\n2,y\n'
    const plain = await readTable(fileOf(rows))
    const broken = await readTable(fileOf(`${rows}3,5" pipe\n`))
    expect(plain.file.sha256).toMatch(/^[0-9a-f]{64}$/)
    const { bytes, sha256, ...facts } = broken.file
    expect(plain.file).toMatchObject(facts)
    expect(broken.rowCount).toBe(3)
    expect([bytes, sha256]).not.toEqual([plain.file.bytes, plain.file.sha256])
  })
})
