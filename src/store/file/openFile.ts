import { HoldfastError } from '../../contracts'
import { spawnFile } from '../../workers'
import type { Client, FileServices } from '../../workers/messages'

/** A file and the worker that holds its table. */
export interface OpenFile {
  readonly file: File
  readonly worker: Client<FileServices>
}

let onScreen: OpenFile | null = null

/** What can be asked of the file on screen. Throws `no-file-open` where there is none. */
export function openServices(): FileServices {
  return current().worker.call
}

export function openSource(): File {
  return current().file
}

export function isFileOpen(): boolean {
  return onScreen !== null
}

/**
 * A worker for a file that is to be opened. `onLost` is told where it dies while the file is on
 * screen: its table went with it.
 */
export async function startFileWorker(
  onLost: (file: File, error: HoldfastError) => void,
): Promise<Client<FileServices>> {
  const worker: Client<FileServices> = await spawnFile((error) => {
    if (onScreen?.worker === worker) onLost(onScreen.file, error)
  })
  return worker
}

/** Puts a file in the place of the one on screen, whose worker ends: that frees its memory. */
export function replaceFile(next: OpenFile): void {
  onScreen?.worker.terminate()
  onScreen = next
}

function current(): OpenFile {
  if (!onScreen) throw new HoldfastError('no-file-open')
  return onScreen
}
