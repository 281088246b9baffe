import { HoldfastError } from '../../../contracts'
import { hold } from './held'

/** Throws `cancelled` once the signal is aborted. */
function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new HoldfastError('cancelled')
}

/** The bytes of a file in order. Rejects with `file-unreadable` or `cancelled`. */
export async function* readBytes(
  file: File,
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array, void> {
  const stream = file.stream()
  const reader = stream.getReader()
  const release = hold(stream, reader)
  const next = async () => {
    try {
      return await reader.read()
    } catch (error) {
      throw unreadable(file, error)
    }
  }
  try {
    for (;;) {
      throwIfCancelled(signal)
      const { value, done } = await next()
      if (done) return
      yield value
    }
  } finally {
    // The file may have vanished: nothing is left to cancel then.
    await reader.cancel().catch(() => undefined)
    release()
  }
}

/** The browser's own words stand in `detail`. */
export function unreadable(file: File, error: unknown): HoldfastError {
  const detail = error instanceof Error ? error.message : String(error)
  return new HoldfastError('file-unreadable', { file: file.name, detail })
}
