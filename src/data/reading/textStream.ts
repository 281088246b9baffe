import { HoldfastError } from '../../contracts/errors'
import { hold } from './held'
import type { RowOptions } from './rowSource'
import { findUndecodableLine } from './undecodableLine'

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

/**
 * A UTF-8 file as text, without its byte-order mark. A character split between two reads is put
 * together. Rejects with `file-encoding` (line given) or `file-not-text` (1-based byte given).
 */
export async function* readText(file: File, options: RowOptions): AsyncGenerator<string, void> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const decode = async (bytes?: Uint8Array) => {
    try {
      return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode()
    } catch {
      const row = await findUndecodableLine(file)
      throw new HoldfastError('file-encoding', { file: file.name, row })
    }
  }
  let position = 0
  for await (const bytes of readBytes(file, options.signal)) {
    options.onBytes?.(bytes)
    const nul = bytes.indexOf(0)
    if (nul >= 0) throw notText(file, position + nul + 1)
    position += bytes.length
    yield await decode(bytes)
  }
  yield await decode()
}

/** `position` is the 1-based byte that no text table holds. */
export function notText(file: File, position: number): HoldfastError {
  return new HoldfastError('file-not-text', { file: file.name, position })
}

/** The browser's own words stand in `detail`. */
export function unreadable(file: File, error: unknown): HoldfastError {
  const detail = error instanceof Error ? error.message : String(error)
  return new HoldfastError('file-unreadable', { file: file.name, detail })
}
