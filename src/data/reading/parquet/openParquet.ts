/// <reference path="./decompressors.d.ts" />
import { gunzipSync } from 'fflate'
import { decompress as decompressZstd } from 'fzstd'
import {
  type AsyncBuffer,
  type ColumnChunk,
  type Compressors,
  type FileMetaData,
  parquetMetadataAsync,
  parquetScan,
  parquetSchema,
  type SchemaElement,
} from 'hyparquet'
import { decompressBrotli } from 'hyparquet-compressors/src/brotli.js'
import { HoldfastError } from '../../../contracts'
import type { RowChunk, RowOptions, RowSource } from '../source'
import { unreadable } from '../source'
import { checkPages, largestPage } from './checkPages'
import { lz4, lz4Raw } from './lz4'
import { dateParsers, type ValueStyle, valueText } from './parquetText'

const readCodecs = ['UNCOMPRESSED', 'SNAPPY', 'GZIP', 'ZSTD', 'LZ4', 'LZ4_RAW', 'BROTLI']
/** No browser holds more cells; files that claim more are bombs. */
const mostCells = 2 ** 31
const rowsAChunk = 4096

const compressors: Compressors = {
  GZIP: (input, length) => gunzipSync(input, { out: page(length) }),
  // Not by the door of that package, which compiles a WebAssembly module as soon as it is imported.
  LZ4: (input, length) => lz4(input, limited(length)),
  LZ4_RAW: (input, length) => lz4Raw(input, limited(length)),
  BROTLI: (input, length) => decompressBrotli(input, limited(length)),
  ZSTD: (input, length) => decompressZstd(input, page(length)),
}

const page = (length: number) => new Uint8Array(limited(length))

function limited(length: number): number {
  if (!(length >= 0 && length <= largestPage)) throw new RangeError('a page of impossible length')
  return length
}

interface ParquetColumn {
  readonly name: string
  readonly style: ValueStyle
}

/**
 * A Parquet file as rows of text, the names of its columns first. Missing values are empty cells;
 * lists and groups become JSON. Rejects with `file-parquet-damaged`, `file-parquet-protected`,
 * `file-parquet-codec`, `file-archive-bomb` or `file-unreadable`.
 */
export async function openParquet(file: File): Promise<RowSource> {
  const metadata = await explained(file, () => parquetMetadataAsync(bufferOf(file)))
  const columns = await explained(file, async () => columnsOf(metadata))
  check(file, metadata, columns.length)
  return {
    description: {
      format: 'parquet',
      encoding: 'utf-8',
      delimiter: ',',
      quote: '"',
      newline: '\n',
      decimal: '.',
    },
    chunks: (options) => parquetRows(file, metadata, columns, options),
  }
}

function columnsOf(metadata: FileMetaData): ParquetColumn[] {
  return parquetSchema(metadata).children.map(({ element }) => ({
    name: element.name,
    style: styleOf(element),
  }))
}

const unitsASecond = { MILLIS: 1e3, MICROS: 1e6, NANOS: 1e9 } as const

function styleOf({ type, converted_type, logical_type, scale }: SchemaElement): ValueStyle {
  const isDecimal = converted_type === 'DECIMAL' || logical_type?.type === 'DECIMAL'
  const timeUnit =
    logical_type?.type === 'TIME'
      ? unitsASecond[logical_type.unit]
      : converted_type === 'TIME_MILLIS'
        ? 1e3
        : converted_type === 'TIME_MICROS'
          ? 1e6
          : null
  return { isFloat32: type === 'FLOAT', scale: isDecimal ? (scale ?? 0) : null, timeUnit }
}

/** Refuses what cannot be read, and places and counts that contradict each other. */
function check(file: File, { row_groups, num_rows }: FileMetaData, columns: number): void {
  const rows = Number(num_rows)
  if (rows * columns > mostCells) {
    const megabytes = Math.floor((rows * columns) / (1 << 20))
    throw new HoldfastError('file-archive-bomb', { file: file.name, megabytes })
  }
  let inGroups = 0
  for (const group of row_groups) {
    inGroups += Number(group.num_rows)
    for (const chunk of group.columns) checkChunk(file, chunk, Number(group.num_rows))
  }
  if (rows !== inGroups || columns === 0) throw damaged(file)
}

function checkChunk(file: File, { crypto_metadata, meta_data }: ColumnChunk, rows: number): void {
  if (crypto_metadata || !meta_data)
    throw new HoldfastError('file-parquet-protected', { file: file.name })
  const { codec, path_in_schema, num_values, total_compressed_size } = meta_data
  if (!readCodecs.includes(codec))
    throw new HoldfastError('file-parquet-codec', { file: file.name, codec })
  const { data_page_offset, dictionary_page_offset } = meta_data
  const isFlat = path_in_schema.length === 1
  // A dictionary before the data counts in the size too.
  const start = Math.min(
    Number(dictionary_page_offset ?? data_page_offset),
    Number(data_page_offset),
  )
  const end = start + Number(total_compressed_size)
  const isInside = start >= 0 && total_compressed_size >= 0 && end <= file.size
  if (!isInside || (isFlat && Number(num_values) !== rows)) throw damaged(file)
}

async function* parquetRows(
  file: File,
  metadata: FileMetaData,
  columns: readonly ParquetColumn[],
  { signal, onBytes }: RowOptions,
): AsyncGenerator<RowChunk, void> {
  yield { rows: [columns.map(({ name }) => name)], damage: [] }
  for (const group of metadata.row_groups) {
    for (const { meta_data } of group.columns)
      if (meta_data) await explained(file, () => checkPages(bufferOf(file), meta_data))
  }
  const scan = await explained(file, () =>
    parquetScan({
      file: bufferOf(file, onBytes),
      metadata,
      compressors,
      parsers: dateParsers,
      geoparquet: false,
    }),
  )
  for (const { rowStart, rowEnd } of scan.ranges) {
    const cells: ArrayLike<unknown>[] = []
    for (const { name } of columns) {
      if (signal?.aborted) throw new HoldfastError('cancelled')
      const read = () => scan.readColumn({ column: name, rowStart, rowEnd })
      cells.push(await explained(file, read))
    }
    if (cells.some(({ length }) => length !== rowEnd - rowStart)) throw damaged(file)
    for (let from = 0; from < rowEnd - rowStart; from += rowsAChunk) {
      if (signal?.aborted) throw new HoldfastError('cancelled')
      const length = Math.min(rowsAChunk, rowEnd - rowStart - from)
      const rows = Array.from({ length }, (_, row) =>
        columns.map(({ style }, column) => valueText(cells[column]![from + row], style)),
      )
      yield { rows, damage: [] }
    }
  }
}

function bufferOf(file: File, onBytes?: (bytes: Uint8Array) => void): AsyncBuffer {
  return {
    byteLength: file.size,
    async slice(start, end = file.size) {
      // Places come from the file; Node ends the process where they are no places.
      const isPlace = Number.isSafeInteger(start) && Number.isSafeInteger(end)
      if (!isPlace || start < 0 || start > end || end > file.size) throw damaged(file)
      const bytes = await file
        .slice(start, end)
        .arrayBuffer()
        .catch((error: unknown) => {
          throw unreadable(file, error)
        })
      onBytes?.(new Uint8Array(bytes))
      return bytes
    },
  }
}

function damaged(file: File): HoldfastError {
  return new HoldfastError('file-parquet-damaged', { file: file.name })
}

/** What the reader throws on broken files are errors of all kinds; ours stay. */
async function explained<Value>(file: File, read: () => Promise<Value>): Promise<Value> {
  try {
    return await read()
  } catch (error) {
    throw error instanceof HoldfastError ? error : damaged(file)
  }
}
