import { openAsBlob } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { HoldfastError } from '../src/contracts'
import { setConverter } from '../src/data/reading'

// Workbooks of other formats are read in this thread; their reader is loaded when one is asked for.
setConverter(async (file, kind) =>
  (await import('../src/data/workbooks')).convertWorkbook(file, kind),
)

/** A file on disk as the browser's File, read as a stream when needed. Rejects with `usage`. */
export async function openInput(path: string): Promise<File> {
  const name = basename(path)
  try {
    if ((await stat(path)).isDirectory()) throw new Error('it is a folder')
    return new File([await openAsBlob(path)], name)
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    throw new HoldfastError('usage', { detail: `${path} could not be read: ${detail}.` })
  }
}
