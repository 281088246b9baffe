import fc from 'fast-check'
import { gzipSync } from 'fflate'
import type { SchemaElement } from 'hyparquet'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { describe, expect, it } from 'vitest'
import { HoldfastError } from '../../../contracts/errors'
import { openContainer } from '../container/openContainer'

type Options = Parameters<typeof parquetWriteBuffer>[0]

async function rowsOf(bytes: ArrayBuffer): Promise<string[][]> {
  const rows: string[][] = []
  const { source } = await openContainer(new File([bytes], 'a.parquet'))
  for await (const chunk of source!.chunks({})) rows.push(...chunk.rows)
  return rows
}

async function codeOf(bytes: ArrayBuffer): Promise<string> {
  return rowsOf(bytes).then(
    () => 'read',
    (error: unknown) => (error instanceof HoldfastError ? error.code : String(error)),
  )
}

/** A Zstandard frame with the content as it is (RFC 8878, sections 3.1.1 and 3.1.1.2). */
function zstdFrame(content: Uint8Array): Uint8Array {
  const frame = [0x28, 0xb5, 0x2f, 0xfd, 0xa0]
  for (let shift = 0; shift < 32; shift += 8) frame.push((content.length >>> shift) & 255)
  const isLast = 1
  const block = (content.length << 3) | isLast
  return Uint8Array.from([...frame, block & 255, (block >> 8) & 255, block >> 16, ...content])
}

const compressors: Options['compressors'] = { GZIP: (input) => gzipSync(input), ZSTD: zstdFrame }

const columnData: Options['columnData'] = [
  { name: 'id', data: [1n, 9007199254740993n, -3n], type: 'INT64' },
  { name: 'age', data: [20, null, -7], type: 'INT32' },
  { name: 'rate', data: [0.1, Number.NaN, 1e-7], type: 'DOUBLE' },
  { name: 'single', data: [Math.fround(0.1), 16777216, null], type: 'FLOAT' },
  { name: 'left', data: [true, false, null], type: 'BOOLEAN' },
  { name: 'город', data: ['Омск', '', 'a,"b"'], type: 'STRING' },
  { name: 'plan', data: [{ a: 1 }, [1, 'x'], null], type: 'JSON' },
]

const expected = [
  ['id', 'age', 'rate', 'single', 'left', 'город', 'plan'],
  ['1', '20', '0.1', '0.1', 'true', 'Омск', '{"a":1}'],
  ['9007199254740993', '', '', '16777216', 'false', '', '[1,"x"]'],
  ['-3', '-7', '1e-7', '', '', 'a,"b"', ''],
]

describe('openParquet', () => {
  it.each(['UNCOMPRESSED', 'SNAPPY', 'GZIP', 'ZSTD'] as const)('reads %s', async (codec) => {
    expect(await rowsOf(parquetWriteBuffer({ columnData, codec, compressors }))).toEqual(expected)
  })

  it('reads several groups of rows and dictionaries', async () => {
    const names = Array.from({ length: 9000 }, (_, row) => `name ${row % 7}`)
    const bytes = parquetWriteBuffer({
      columnData: [{ name: 'n', data: names, type: 'STRING', encoding: 'RLE_DICTIONARY' }],
      rowGroupSize: 2000,
    })
    expect(await rowsOf(bytes)).toEqual([['n'], ...names.map((name) => [name])])
  })

  it('writes dates, moments, times and decimals as they are', async () => {
    const column = (name: string, type: SchemaElement['type'], rest: Partial<SchemaElement>) =>
      ({ name, type, repetition_type: 'OPTIONAL', ...rest }) as SchemaElement
    const micros = { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MICROS' } as const
    const schema: SchemaElement[] = [
      { name: 'root', num_children: 5 },
      column('day', 'INT32', { converted_type: 'DATE' }),
      column('at', 'INT64', { logical_type: micros }),
      column('ms', 'INT64', { converted_type: 'TIMESTAMP_MILLIS' }),
      column('time', 'INT32', { converted_type: 'TIME_MILLIS' }),
      column('sum', 'INT64', { converted_type: 'DECIMAL', scale: 2, precision: 18 }),
    ]
    const data = [
      [new Date('2024-03-01'), new Date('1969-12-31'), null],
      [new Date('2024-03-01T09:30:00.250Z'), new Date(-1000), null],
      [new Date('2024-03-01T09:30:00.000Z'), new Date(-1), null],
      [34_200_000, 1, null],
      [1.1, -0.07, null],
    ]
    const named = data.map((values, at) => ({ name: schema[at + 1]!.name, data: values }))
    expect(await rowsOf(parquetWriteBuffer({ columnData: named, schema }))).toEqual([
      ['day', 'at', 'ms', 'time', 'sum'],
      ['2024-03-01', '2024-03-01T09:30:00.25', '2024-03-01T09:30:00', '09:30:00', '1.1'],
      ['1969-12-31', '1969-12-31T23:59:59', '1969-12-31T23:59:59.999', '00:00:00.001', '-0.07'],
      ['', '', '', '', ''],
    ])
  })

  it('gives back any numbers', async () => {
    const values = fc.array(fc.double({ noNaN: true }), { minLength: 1 })
    await fc.assert(
      fc.asyncProperty(values, async (data) => {
        const bytes = parquetWriteBuffer({ columnData: [{ name: 'x', data, type: 'DOUBLE' }] })
        expect(await rowsOf(bytes)).toEqual([['x'], ...data.map((value) => [String(value)])])
      }),
      { numRuns: 50 },
    )
  })

  it('names the compression that it cannot undo', async () => {
    const lzo = { LZO: (input: Uint8Array) => input }
    const bytes = parquetWriteBuffer({ columnData, codec: 'LZO', compressors: lzo })
    expect(await codeOf(bytes)).toBe('file-parquet-codec')
  })

  it('cut short anywhere is refused', async () => {
    const whole = parquetWriteBuffer({ columnData, codec: 'SNAPPY' })
    for (let length = 5; length < whole.byteLength; length++)
      expect(await codeOf(whole.slice(0, length))).toBe('file-parquet-damaged')
  })

  it('changed anywhere is never a crash nor a hang', async () => {
    const whole = new Uint8Array(parquetWriteBuffer({ columnData, codec: 'SNAPPY' }))
    const change = fc.record({
      at: fc.integer({ min: 4, max: whole.length - 1 }),
      byte: fc.integer({ min: 0, max: 255 }),
    })
    await fc.assert(
      fc.asyncProperty(change, async ({ at, byte }) => {
        const bytes = whole.slice()
        bytes[at] = byte
        expect(await codeOf(bytes.buffer)).toMatch(/^(read|file-(parquet|archive)-\w+)$/)
      }),
      { numRuns: 300 },
    )
  })
})
