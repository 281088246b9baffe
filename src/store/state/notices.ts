import { type HoldfastError, toHoldfastError } from '../../contracts'
import { store } from './store'

let lastId = 0

/** Shows a failure as a sentence. A cancelled call is what the person asked for: no notice. */
export function notify(thrown: unknown, file?: File): HoldfastError {
  const error = toHoldfastError(thrown)
  if (error.code === 'cancelled') return error
  const notice = { id: ++lastId, code: error.code, params: error.params, file: file ?? null }
  store.setState((state) => ({
    notices: [...state.notices.filter((shown) => !sameSentence(shown, notice)), notice].slice(-4),
  }))
  return error
}

function sameSentence(a: { code: string; params: object }, b: { code: string; params: object }) {
  return a.code === b.code && JSON.stringify(a.params) === JSON.stringify(b.params)
}
