import type { ReadingOptions, ReadingPreview } from '../../contracts'
import { toHoldfastError } from '../../contracts'
import { latestOnly } from '../../ground/pacing'
import { spawnData } from '../../workers'
import type { Client, DataService } from '../../workers/messages'
import { openFile, openFileSource } from '../pipeline'
import type { ReadingPanel } from '../state/state'
import { store } from '../state/store'
import { withChange } from './readingChange'

/** What was asked for when a file was last read, for the next time its panel opens. */
const asked = new WeakMap<File, ReadingOptions>()

/** Previews of one file, by a worker of their own: that of the open file stays free to answer. */
interface Previews {
  readonly ask: (options: ReadingOptions) => void
  readonly end: () => void
}

let previews: Previews | null = null

function startPreviews(file: File): Previews {
  let client: Client<DataService> | null = null
  let ended = false
  const update = (change: Partial<ReadingPanel>) => {
    const { reading } = store.getState()
    if (!ended && reading) store.setState({ reading: { ...reading, ...change } })
  }
  const preview = async (options: ReadingOptions): Promise<ReadingPreview> => {
    // A worker that died has rejected its call; the next call gets a new one.
    if (!client?.alive) client = await spawnData(() => {})
    if (ended) client.terminate()
    return client.call.preview(file, options)
  }
  const ask = latestOnly(
    preview,
    (answer) => update({ preview: answer, failure: null, pending: false }),
    (thrown) => {
      const { code, params } = toHoldfastError(thrown)
      update({ failure: { code, params }, pending: false })
    },
  )
  const end = () => {
    ended = true
    client?.terminate()
  }
  return { ask, end }
}

/** Opens the panel for `file`, with what was asked for when it was read. */
export function chooseReading(file: File): void {
  closeReading()
  const options = asked.get(file) ?? {}
  store.setState({ reading: { file, options, preview: null, failure: null, pending: true } })
  previews = startPreviews(file)
  previews.ask(options)
}

/** Opens the panel for the file on screen. */
export function chooseReadingOfOpenFile(): void {
  chooseReading(openFileSource())
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
  store.setState({ reading: { ...reading, options, pending: true } })
  previews?.ask(options)
}

export function closeReading(): void {
  previews?.end()
  previews = null
  store.setState({ reading: null })
}

/** Reads the whole file as chosen. What is shown stays until that is done. */
export async function applyReading(): Promise<void> {
  const { reading } = store.getState()
  if (!reading) return
  const { file, options } = reading
  closeReading()
  asked.set(file, options)
  await openFile(file, options)
}
