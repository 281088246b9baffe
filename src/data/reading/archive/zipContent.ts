import { Inflate } from 'fflate'
import { HoldfastError } from '../../../contracts'
import { readBytes } from '../source'
import { Crc32 } from './crc32'
import { damagedArchive } from './damaged'
import type { InflateBudget } from './inflateBudget'
import { readView, type ZipEntry } from './zipDirectory'

const localSignature = 0x04034b50
const localBytes = 30
/** Deflate makes at most 1,032 times as much of it, so no step needs more than some 17 MB. */
const stepBytes = 1 << 14

/** Ways of packing that are not read (APPNOTE.TXT 6.3.10, section 4.4.5). */
const otherMethods: ReadonlyMap<number, string> = new Map([
  [9, 'Deflate64'],
  [12, 'bzip2'],
  [14, 'LZMA'],
  [93, 'Zstandard'],
  [95, 'xz'],
])

interface ContentOptions {
  readonly budget: InflateBudget
  readonly signal?: AbortSignal | undefined
  /** Sees the packed bytes, for progress. */
  readonly onBytes?: ((bytes: Uint8Array) => void) | undefined
}

/**
 * The content of one entry of a zip archive. Rejects with `file-archive-protected`,
 * `file-archive-kind` (packed in another way than deflate), `file-archive-damaged` (cut short, wrong
 * checksum) or `file-archive-bomb`. Leaving the loop early skips the checksum.
 */
export async function* zipContent(
  file: File,
  entry: ZipEntry,
  { budget, signal, onBytes }: ContentOptions,
): AsyncGenerator<Uint8Array, void> {
  const damaged = () => damagedArchive(file.name)
  if (entry.encrypted) throw new HoldfastError('file-archive-protected', { file: file.name })
  if (entry.method !== 0 && entry.method !== 8) {
    const kind = otherMethods.get(entry.method) ?? `zip ${entry.method}`
    throw new HoldfastError('file-archive-kind', { file: file.name, kind })
  }
  const packed = await packedPart(file, entry)
  if (!packed) throw damaged()
  const crc = new Crc32()
  let out: Uint8Array[] = []
  let failure: Error | null = null
  const take = (bytes: Uint8Array) => {
    // An error thrown here would leave fflate's state half done.
    try {
      budget.write(bytes.length)
      crc.add(bytes)
      out.push(bytes)
    } catch (error) {
      failure ??= error as Error
    }
  }
  const inflater = new Inflate(take)
  let done = 0
  for await (const piece of readBytes(packed, signal)) {
    onBytes?.(piece)
    for (let at = 0; at < piece.length; at += stepBytes) {
      const bytes = piece.subarray(at, at + stepBytes)
      done += bytes.length
      budget.read(bytes.length)
      try {
        if (entry.method === 0) take(bytes.slice())
        else inflater.push(bytes, done === packed.size)
      } catch {
        failure ??= damaged()
      }
      if (failure) throw failure
      yield* out
      out = []
    }
  }
  if (crc.value !== entry.crc) throw damaged()
}

/** The packed bytes of an entry; null where its own header is not where the directory says. */
async function packedPart(file: File, entry: ZipEntry): Promise<File | null> {
  const header = await readView(file, entry.start, entry.start + localBytes)
  if (header.byteLength < localBytes || header.getUint32(0, true) !== localSignature) return null
  const names = header.getUint16(26, true) + header.getUint16(28, true)
  const from = entry.start + localBytes + names
  const end = from + entry.packed
  const isWhole = Number.isSafeInteger(end) && from <= end && end <= file.size
  return !isWhole ? null : new File([file.slice(from, end)], file.name)
}
