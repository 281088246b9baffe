import { type ReadingOptions, type ReadingPreview, toHoldfastError } from '../../contracts'
import { latestOnly } from '../../ground/pacing'
import { spawnFile } from '../../workers'
import type { Client, FileServices } from '../../workers/messages'
import { own, type ReadingPanel, Sideline, store } from '../state'
import { choicesOf, rememberChoices } from './choices'
import { openSource } from './openFile'
import { withChange } from './readingChange'

const set = own('reading panel', 'reading')
/** Previews of one file, by a worker of their own: that of the open file stays free to answer. */
const previews = new Sideline()
let ask: (options: ReadingOptions) => void = () => {}

function startPreviews(file: File): void {
  const signal = previews.start()
  let worker: Client<FileServices> | null = null
  const end = () => worker?.terminate()
  signal.addEventListener('abort', end)
  const update = (change: Partial<ReadingPanel>) => {
    const { reading } = store.getState()
    if (!signal.aborted && reading) set({ reading: { ...reading, ...change } })
  }
  const preview = async (options: ReadingOptions): Promise<ReadingPreview> => {
    // A worker that died has rejected its call; the next call gets a new one.
    if (!worker?.alive) worker = await spawnFile(() => {})
    if (signal.aborted) end()
    return worker.call.source.preview(file, options)
  }
  ask = latestOnly(
    preview,
    (answer) => update({ preview: answer, failure: null, pending: false }),
    (thrown) => {
      const { code, params } = toHoldfastError(thrown)
      update({ failure: { code, params }, pending: false })
    },
  )
}

/** Opens the panel for `file`, with what was asked for when it was read. */
export function chooseReading(file: File): void {
  const options = choicesOf(file).reading ?? {}
  set({ reading: { file, options, preview: null, failure: null, pending: true } })
  startPreviews(file)
  ask(options)
}

/** Opens the panel for the file on screen. */
export function chooseReadingOfOpenFile(): void {
  chooseReading(openSource())
}

/** Previews the file with other options. */
export function changeReading(change: ReadingOptions): void {
  askFor((options) => withChange(options, change))
}

/** Previews the file as detected. */
export function resetReading(): void {
  askFor(() => ({}))
}

function askFor(next: (options: ReadingOptions) => ReadingOptions): void {
  const { reading } = store.getState()
  if (!reading) return
  const options = next(reading.options)
  set({ reading: { ...reading, options, pending: true } })
  ask(options)
}

export function closeReading(): void {
  previews.stop()
  set({ reading: null })
}

/** Closes the panel: the file is to be read as chosen there. Null where no panel is open. */
export function takeReading(): Pick<ReadingPanel, 'file' | 'options'> | null {
  const { reading } = store.getState()
  if (!reading) return null
  const { file, options } = reading
  closeReading()
  rememberChoices(file, { reading: options })
  return { file, options }
}
