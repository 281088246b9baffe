import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Progress } from '../src/contracts'
import { usage } from './arguments'

type Content = string | Uint8Array | AsyncIterable<string | Uint8Array>

/**
 * Writes a file whole or not at all: into a temporary file beside it, renamed at the end. An
 * earlier file of that name stays as it is when anything fails.
 */
export async function writeWhole(path: string, content: Content): Promise<void> {
  const temporary = `${path}.${process.pid}.part`
  const whole = typeof content === 'string' || content instanceof Uint8Array
  try {
    await pipeline(Readable.from(whole ? [content] : content), createWriteStream(temporary))
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    const isSystemError = error instanceof Error && 'code' in error && 'syscall' in error
    throw isSystemError ? usage(`${path} cannot be written: ${error.message}.`) : error
  }
}

/** Shows progress on one line of stderr, where stderr is a terminal. */
export function showProgress(progress: Progress): void {
  if (!process.stderr.isTTY) return
  const { stage, done, total, unit } = progress
  const share = total ? ` ${Math.floor((done / total) * 100)} %` : ''
  process.stderr.write(`\r\x1b[K${stage}${share} (${done} ${unit})`)
  if (done === total) process.stderr.write('\r\x1b[K')
}
