import type { AsyncBuffer, ColumnMetaData } from 'hyparquet'
import { type Fields, ThriftReader } from './thriftReader'

/** Headers are some dozen bytes, with the smallest and largest value of the page in them. */
const headerBytes = 1 << 16
const dictionaryPage = 2
export const largestPage = 1 << 30

/**
 * Looks at the header of every page of a column before any is read: the reader believes what they
 * say, and a wrong number keeps it busy for hours. Throws RangeError where sizes or counts cannot be.
 */
export async function checkPages(file: AsyncBuffer, column: ColumnMetaData): Promise<void> {
  const { data_page_offset, dictionary_page_offset, total_compressed_size, num_values } = column
  const data = Number(data_page_offset)
  // Some writers give 0 where there is no dictionary.
  let at = Math.min(data, Number(dictionary_page_offset || data_page_offset))
  const end = at + Number(total_compressed_size)
  let values = 0
  while (at < end) {
    const bytes = await file.slice(at, Math.min(at + headerBytes, end))
    const reader = new ThriftReader(new DataView(bytes))
    const page = pageOf(reader.struct())
    at += reader.at + page.packedBytes
    values += page.values
    if (at > end || values > Number(num_values)) throw new RangeError('a page beyond its column')
  }
  if (values !== Number(num_values)) throw new RangeError('values that are on no page')
}

/** Fields as in the definition of Parquet's PageHeader (parquet.thrift). */
function pageOf({ numbers, structs }: Fields): { packedBytes: number; values: number } {
  const packedBytes = numbers.get(3) ?? -1
  const bytes = numbers.get(2) ?? -1
  const inner = structs.get(5) ?? structs.get(7) ?? structs.get(8)
  const values = inner?.numbers.get(1) ?? -1
  const isSize = packedBytes >= 0 && bytes >= 0 && bytes <= largestPage && values >= 0
  if (!isSize) throw new RangeError('a page of impossible size')
  const isDictionary = numbers.get(1) === dictionaryPage
  // Every value of a dictionary takes a bit at least.
  if (isDictionary && values > bytes * 8) throw new RangeError('a dictionary of impossible length')
  return { packedBytes, values: isDictionary ? 0 : values }
}
