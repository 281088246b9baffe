import { type HoldfastError, toHoldfastError } from '../../contracts'
import type { Notice } from './state'
import { own, store } from './store'

const mostShown = 4

const set = own('notices', 'notices')
let lastId = 0

/** Shows a failure as a sentence. A cancelled call is what the person asked for: no notice. */
export function notify(thrown: unknown, file?: File): HoldfastError {
  const error = toHoldfastError(thrown)
  if (error.code === 'cancelled') return error
  const notice = { id: ++lastId, code: error.code, params: error.params, file: file ?? null }
  set(({ notices }) => ({
    notices: [...notices.filter((shown) => !sameSentence(shown, notice)), notice].slice(-mostShown),
  }))
  return error
}

export function dismiss(id: number): void {
  set(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }))
}

export function clearNotices(): void {
  set({ notices: [] })
}

/** The notice shown last: those after it are newer. */
export const latestNotice = (): number => lastId

/** Begins `work`, which clears the notices; those newer than `since` stay. */
export async function keepingNotices(since: number, work: () => Promise<void>): Promise<void> {
  const before = store.getState().notices.filter(({ id }) => id > since)
  const done = work()
  set(({ notices }) => ({ notices: [...before, ...notices] }))
  await done
}

type Sentence = Pick<Notice, 'code' | 'params'>

function sameSentence(a: Sentence, b: Sentence): boolean {
  return a.code === b.code && JSON.stringify(a.params) === JSON.stringify(b.params)
}
