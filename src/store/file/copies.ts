import { askOnce, spawnFile } from '../../workers'
import { notify, onIdle, onRunStart, own, Sideline, store } from '../state'
import { isFileOpen, openSource } from './openFile'
import { showFamilies } from './shown'

const set = own('copies', 'copies')
const search = new Sideline()

/**
 * Looks for copies of customers in a large file while its result is on screen already, and puts
 * them into the shown profile. Another run ends the search; it is taken up again where the result
 * stays on screen, but not where the person stopped it.
 */
async function searchCopies(): Promise<void> {
  const { profile, readingOptions, copies } = store.getState()
  if (search.busy || copies === 'stopped' || !profile || profile.repeats.complete) return
  const file = openSource()
  const signal = search.start()
  set({ copies: 'searching' })
  let end: 'idle' | 'stopped' = 'idle'
  try {
    const { columns, id, target } = profile
    const found = await askOnce(
      spawnFile,
      ({ repeats }) => repeats.find(file, readingOptions, { columns, id, target }),
      signal,
    )
    await showFamilies(profile, found)
  } catch (error) {
    end = 'stopped'
    notify(error)
  }
  // Whoever ended it has said how it stands.
  if (signal.aborted) return
  search.done(signal)
  set({ copies: end })
}

/** Ends the search and its worker. `copies` says whether it may be taken up again by itself. */
export function stopSearch(copies: 'idle' | 'stopped' = 'idle'): void {
  if (!search.busy) return
  search.stop()
  set({ copies })
}

/** Looks for copies in the open file after the person had stopped that. */
export function resumeSearch(): void {
  allowSearch()
  if (isFileOpen()) void searchCopies()
}

/** In a new file nobody has stopped the search. */
export function allowSearch(): void {
  set({ copies: 'idle' })
}

onRunStart(stopSearch)
onIdle(() => {
  if (isFileOpen()) void searchCopies()
})
