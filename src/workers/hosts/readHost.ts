import type { Progress } from '../../contracts/progress'
import type { TablePart } from '../../data/reading/columnar/cells/part'
import { type ByteRange, readOneRange } from '../../data/reading/columnar/readParts'
import type { TableLayout } from '../../data/reading/columnar/scan/rangeScanner'
import type { RangePart } from '../../data/reading/columnar/scan/readRange'
import { fileHash } from '../../data/reading/source/fileHash'
import { transferring } from '../messages/protocol'

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
