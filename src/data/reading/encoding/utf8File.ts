import type { Encoding } from '../../../contracts'
import { readBytes } from '../source'

/** A file in UTF-8, and whether some of its bytes were no text: they stand in it as U+FFFD. */
export interface Utf8File {
  readonly file: File
  readonly damaged: boolean
}

/** A text file decoded from its encoding and written as UTF-8. Rejects with `file-unreadable` or `cancelled`. */
export async function utf8File(
  file: File,
  encoding: Encoding,
  signal?: AbortSignal,
): Promise<Utf8File> {
  const decoder = new TextDecoder(encoding)
  const parts: Blob[] = []
  let damaged = false
  const add = (text: string) => {
    damaged ||= text.includes('\ufffd')
    // Each part leaves the memory of this thread at once.
    if (text !== '') parts.push(new Blob([text]))
  }
  for await (const bytes of readBytes(file, signal)) add(decoder.decode(bytes, { stream: true }))
  add(decoder.decode())
  return { file: new File(parts, file.name), damaged }
}
