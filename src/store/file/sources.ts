import { HoldfastError } from '../../contracts'
import { askOnce, spawnFile } from '../../workers'

/** What the clipboard holds: plain text, and the same as HTML where a program put it there. */
export interface Pasted {
  readonly text: string
  readonly html: string | null
}

/** The generated sample customers. */
export function sampleFile(signal: AbortSignal): Promise<File> {
  return askOnce(spawnFile, ({ source }) => source.sample(), signal)
}

/** A table that was pasted as a file called `name`. @throws HoldfastError `clipboard-empty` */
export async function pastedFile({ text, html }: Pasted, name: string): Promise<File> {
  const file = await askOnce(spawnFile, ({ source }) => source.pasted(text, html, name))
  if (!file) throw new HoldfastError('clipboard-empty')
  return file
}

/** @throws HoldfastError `clipboard-blocked` where the browser does not let the page look into it */
export async function readClipboard(): Promise<Pasted> {
  try {
    const items = await navigator.clipboard.read()
    const read = async (type: string) => {
      const item = items.find(({ types }) => types.includes(type))
      return item ? (await item.getType(type)).text() : null
    }
    return { text: (await read('text/plain')) ?? '', html: await read('text/html') }
  } catch {
    throw new HoldfastError('clipboard-blocked')
  }
}
