import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CodeArray, NumberArray } from '../../../contracts/table'
import { openRows } from '../openRows'
import { readByRows } from '../readByRows'
import { readTable } from '../readTable'
import { findHead } from './head'
import { type Layout, layoutOf } from './layout'
import { mergeParts, type TableBody } from './mergeParts'
import { readColumnar } from './readColumnar'
import { rowStart, scanRange } from './scanRange'
import { fileOf, plainFile, quotedFile, wildFile } from './testFiles'

async function byRows(file: File): Promise<TableBody | string> {
  try {
    return await readByRows(file, await openRows(file))
  } catch (error) {
    return String(error)
  }
}

async function columnar(file: File, chunkBytes: number): Promise<TableBody | null> {
  const { description } = await openRows(file)
  return readColumnar(file, description, { chunkBytes })
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
  columns.forEach((column, index) => {
    const other = expectedColumns[index]!
    if (column.type === 'text' && other.type === 'text') {
      expect(column.dictionary).toEqual(other.dictionary)
      expect(firstDifference(column.codes, other.codes)).toBe(-1)
    } else if (column.type === 'number' && other.type === 'number')
      expect(firstDifference(column.values, other.values)).toBe(-1)
  })
}

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
    await fc.assert(
      fc.asyncProperty(plainFile, chunk, async (text, chunkBytes) => {
        const file = fileOf(text)
        const expected = await byRows(file)
        const actual = await columnar(file, chunkBytes)
        if (actual || typeof expected !== 'string') expectSame(actual!, expected)
      }),
      { numRuns: 400 },
    )
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
    ['one column', 'a\n1\n'],
    ['nothing', ''],
    ['a byte 0', 'a,b\n1,\0\n'],
    ['a byte 0 in quotes', 'a,b\n1,"\0"\n'],
    ['bytes that are no UTF-8', new Uint8Array([0x61, 0x2c, 0x62, 0x0a, 0x31, 0x2c, 0xce, 0x0a])],
    ['the same in a cell too many', new Uint8Array([0x61, 0x2c, 0x62, 10, 0x2c, 49, 0x2c, 0xce])],
  ])('leaves %s to the reader of rows', async (_, content) => {
    const written = { format: 'csv', encoding: 'utf-8', quote: '"', decimal: '.' } as const
    const dialect = { ...written, delimiter: ',', newline: '\n' }
    expect(await readColumnar(fileOf(content), dialect)).toBeNull()
  })

  it('stops when asked to', async () => {
    const abort = new AbortController()
    const file = fileOf(`a,b\n${'1,2\n'.repeat(1000)}`)
    const { description } = await openRows(file)
    const reading = readColumnar(file, description, {
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

describe('scanRange and mergeParts', () => {
  it('give the same table however a file without quotes is split', async () => {
    const cuts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 5 })
    await fc.assert(
      fc.asyncProperty(plainFile, cuts, async (text, shares) => {
        const file = fileOf(text)
        const expected = await byRows(file)
        if (typeof expected === 'string') return
        const bytes = new Uint8Array(await file.arrayBuffer())
        const layout = layoutOf((await openRows(file)).description, false)
        expectSame(inParts(bytes, layout!, shares), expected)
      }),
      { numRuns: 400 },
    )
  })

  it('refuse quotes in ranges that may start within them', () => {
    const bytes = new TextEncoder().encode('1,"2"\n')
    const layout: Layout = { delimiter: 0x2c, newline: 0x0a, quotes: false }
    expect(() => scanRange(bytes, 0, bytes.length, layout, 2)).toThrow('stray quote')
  })
})

function inParts(bytes: Uint8Array, layout: Layout, shares: readonly number[]): TableBody {
  // A header without a line end has no rows after it, and then there is no table to compare.
  const head = findHead(bytes, layout)!
  const cut = (share: number) =>
    Math.max(head.end, rowStart(bytes, Math.round(share * bytes.length), layout))
  const starts = [head.end, ...shares.map(cut).sort((a, b) => a - b), bytes.length]
  const parts = starts
    .slice(1)
    .map((end, index) => scanRange(bytes, starts[index]!, end, layout, head.cells.length))
  return mergeParts(head, parts)
}

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
