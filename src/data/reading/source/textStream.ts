import { HoldfastError } from '../../../contracts'
import { readBytes } from './readBytes'
import type { RowOptions } from './rowSource'

/** Thrown where a file that seemed to be UTF-8 is not. */
export class NotUtf8 extends Error {}

/**
 * A UTF-8 file as text, without its byte-order mark. A character split between two reads is put
 * together. Bytes that are no UTF-8 become U+FFFD where `lenient`; else it rejects with
 * NotUtf8.
 */
export async function* readText(
  file: File,
  options: RowOptions,
  lenient = false,
): AsyncGenerator<string, void> {
  const decoder = new TextDecoder('utf-8', { fatal: !lenient })
  const decode = (bytes?: Uint8Array) => {
    try {
      return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode()
    } catch {
      throw new NotUtf8(file.name)
    }
  }
  for await (const bytes of readBytes(file, options.signal)) {
    options.onBytes?.(bytes)
    yield decode(bytes)
  }
  yield decode()
}

/** `position` is the 1-based byte that no text table holds. */
export function notText(file: File, position: number): HoldfastError {
  return new HoldfastError('file-not-text', { file: file.name, position })
}
