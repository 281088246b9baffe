import { HoldfastError } from '../../contracts'
import { spawnData } from '../../workers'
import { openFile } from '../pipeline'
import { notify } from '../state/notices'
import { closeReading } from './reading'

/** What the clipboard holds: plain text, and the same as HTML where a program put it there. */
export interface Pasted {
  readonly text: string
  readonly html: string | null
}

/** Opens the table on the clipboard as a file called `name`. */
export async function openPasted({ text, html }: Pasted, name: string): Promise<void> {
  closeReading()
  const worker = await spawnData(() => {})
  try {
    const file = await worker.call.pastedFile(text, html, name)
    if (!file) throw new HoldfastError('clipboard-empty')
    await openFile(file)
  } catch (error) {
    notify(error)
  } finally {
    worker.terminate()
  }
}

/** Opens the table on the clipboard where the browser lets the page look into it. */
export async function pasteFromClipboard(name: string): Promise<void> {
  const pasted = await readClipboard().catch(() => null)
  if (pasted) await openPasted(pasted, name)
  else notify(new HoldfastError('clipboard-blocked'))
}

async function readClipboard(): Promise<Pasted> {
  const items = await navigator.clipboard.read()
  const read = async (type: string) => {
    const item = items.find(({ types }) => types.includes(type))
    return item ? (await item.getType(type)).text() : null
  }
  return { text: (await read('text/plain')) ?? '', html: await read('text/html') }
}
