import type { Progress } from '../../../contracts'
import type { RangePart, TableLayout, TablePart } from '../../../data/reading'
import { type ByteRange, fileHash, readOneRange } from '../../../data/reading'
import { transferring } from '../../messages'

/** What a read worker does, one call after the other. */
export interface ReadService {
  /** See ReadRange. The part's arrays are transferred. */
  readRange(
    file: File,
    range: ByteRange,
    layout: TableLayout,
    onProgress: (progress: Progress) => void,
  ): Promise<RangePart | null>
  /** SHA-256 of the file as hex digits. */
  hash(file: File): Promise<string>
}

export function createReadHost(): ReadService {
  return {
    async readRange(file, range, layout, onProgress) {
      const total = range.to - range.from
      const onRead = (done: number, rows: number) =>
        onProgress({ stage: 'read', done, total, unit: 'bytes', rows })
      const read = await readOneRange(file, range, layout, { onRead })
      return read && transferring(read, buffersOf(read.part))
    },
    hash: (file) => fileHash(file),
  }
}

function buffersOf({ leftOutAt, columns }: TablePart): ArrayBufferLike[] {
  const arrays = columns.flatMap((column) => Object.values(column)).filter(ArrayBuffer.isView)
  return [leftOutAt, ...arrays].map(({ buffer }) => buffer)
}
