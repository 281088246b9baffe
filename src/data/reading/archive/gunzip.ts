import { Gunzip } from 'fflate'
import { readBytes } from '../source'
import { Crc32 } from './crc32'
import { damagedArchive } from './damaged'
import { InflateBudget } from './inflateBudget'

/** Deflate makes at most 1,032 times as much of it, so no step needs more than some 17 MB. */
const stepBytes = 1 << 14
/** CRC-32 and length of the content, four bytes each (RFC 1952, section 2.3). */
const trailerBytes = 8

/**
 * The content of a gzip file, members put together. Rejects with `file-archive-damaged` where it is
 * cut short or its checksum does not fit, `file-archive-bomb`, or as reading bytes does.
 */
export async function* gunzip(file: File, signal?: AbortSignal): AsyncGenerator<Uint8Array, void> {
  const budget = new InflateBudget(file.name)
  const member = new MemberCheck()
  let out: Uint8Array[] = []
  let failure: Error | null = null
  const inflater = new Gunzip((bytes) => {
    // An error thrown here would leave fflate's state half done.
    try {
      budget.write(bytes.length)
      member.add(bytes)
      out.push(bytes)
    } catch (error) {
      failure ??= error as Error
    }
  })
  inflater.onmember = (start) => {
    if (!member.endsAt(start)) failure ??= damagedArchive(file.name)
  }
  let done = 0
  for await (const bytes of steps(readBytes(file, signal))) {
    done += bytes.length
    budget.read(bytes.length)
    member.see(bytes)
    try {
      inflater.push(bytes, done === file.size)
    } catch {
      failure ??= damagedArchive(file.name)
    }
    if (failure) throw failure
    yield* out
    out = []
  }
  if (!member.endsAt(done)) throw damagedArchive(file.name)
}

/** Cuts long pieces into small ones. */
async function* steps(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  for await (const piece of pieces) {
    for (let at = 0; at < piece.length; at += stepBytes) yield piece.subarray(at, at + stepBytes)
  }
}

/** Holds the checksum and length of each member against its trailer. */
class MemberCheck {
  private crc = new Crc32()
  private length = 0
  /** The packed bytes seen last: a trailer lies in them. */
  private recent: Uint8Array = new Uint8Array()
  private seen = 0

  add(bytes: Uint8Array): void {
    this.crc.add(bytes)
    this.length += bytes.length
  }

  see(packed: Uint8Array): void {
    const kept = this.recent.subarray(-stepBytes)
    this.recent = new Uint8Array(kept.length + packed.length)
    this.recent.set(kept)
    this.recent.set(packed, kept.length)
    this.seen += packed.length
  }

  /** True where the member that ends before byte `end` of the file is as it was packed. */
  endsAt(end: number): boolean {
    const at = end - trailerBytes - (this.seen - this.recent.length)
    if (at < 0) return false
    const view = new DataView(this.recent.buffer, at, trailerBytes)
    const whole =
      view.getUint32(0, true) === this.crc.value && view.getUint32(4, true) === this.length >>> 0
    this.crc = new Crc32()
    this.length = 0
    return whole
  }
}
