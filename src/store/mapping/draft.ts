import type { Mapping } from '../../contracts'
import { own, store } from '../state'

const set = own('mapping draft', 'mappingDraft', 'leaving')

/** What waits for an answer on the draft. */
let waiting: (() => Promise<void>) | null = null

/** Keeps what a person chose for the open file and did not apply yet; null: nothing. */
export function keepDraft(mapping: Mapping | null): void {
  set(({ version }) => ({ mappingDraft: mapping && { version, mapping } }))
}

/** Opens another file, called `name`; asks first where that would lose choices not applied. */
export async function pastDraft(name: string, open: () => Promise<void>): Promise<void> {
  const { mappingDraft, version } = store.getState()
  if (mappingDraft?.version !== version) return open()
  waiting = open
  set({ leaving: name })
}

/** The answer: open the other file, or stay. */
export async function answerLeaving(leave: boolean): Promise<void> {
  const open = waiting
  waiting = null
  set({ leaving: null, ...(leave && { mappingDraft: null }) })
  if (leave) await open?.()
}
