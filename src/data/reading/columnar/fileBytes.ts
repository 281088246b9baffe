import { NotColumnar } from './layout'

/** Bytes asked for at once; the next are on their way while these are read. */
const usualChunk = 1 << 20

/** The file's bytes between two positions. Throws NotColumnar where they cannot be read. */
export async function bytesOf(file: File, from: number, to: number): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.slice(from, to).arrayBuffer())
  } catch {
    throw new NotColumnar('unreadable')
  }
}

/** The same, in order, in chunks. */
export async function* chunksOf(
  file: File,
  from: number,
  to: number,
  length = usualChunk,
): AsyncGenerator<Uint8Array, void> {
  const ask = (start: number) => {
    const bytes = bytesOf(file, start, Math.min(to, start + length))
    // A failure counts when the bytes are needed; until then it is not unhandled.
    bytes.catch(() => undefined)
    return bytes
  }
  let next = ask(from)
  for (let at = from; at < to; at += length) {
    const chunk = next
    if (at + length < to) next = ask(at + length)
    yield await chunk
  }
}
