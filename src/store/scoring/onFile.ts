import { HoldfastError, type ModelOnFile, toHoldfastError } from '../../contracts'
import type { ScoringService } from '../../workers/messages'
import { openServices } from '../file'
import { own, Sideline, store } from '../state'

/*
 * What the model in use is worth on the open file. It is measured once for the scores, beside all else:
 * in steps between which the worker of the file answers the screen.
 */

const set = own('on file', 'onFile')
const measuring = new Sideline()
let latest: Promise<ModelOnFile> | null = null

/** The model in use on the open file, measured where the file tells who left. */
export function figuresInUse(): Promise<ModelOnFile> {
  if (latest) return latest
  return Promise.reject(new HoldfastError('no-file-open'))
}

/** Whether the model was trained on the very file that is open. */
export function isTrainedHere(id: string): boolean {
  const { shelf, profile } = store.getState()
  const trained = shelf.find((kept) => kept.id === id)?.training?.sha256
  return trained !== undefined && trained === profile?.file.sha256
}

/**
 * Figures of scores under way, or of those in use (`key` null).
 * @throws HoldfastError `cancelled` once the signal is aborted
 */
export async function measured(
  scoring: ScoringService,
  key: number | null,
  trainedHere: boolean,
  signal: AbortSignal,
): Promise<ModelOnFile> {
  for (;;) {
    if (signal.aborted) throw new HoldfastError('cancelled')
    const figures = await scoring.figuresSome(key, trainedHere)
    if (figures) return figures
  }
}

/** Measures anew whenever what the file and its scores say has changed. */
store.subscribe((state, before) => {
  if (state.version === before.version) return
  measuring.stop()
  latest = null
  const { version, summary, profile, model } = state
  if (!summary || !profile) return set({ onFile: null })
  const signal = measuring.start()
  set({ onFile: { version, figures: null, failure: null } })
  latest = measured(
    openServices().scoring,
    null,
    model.id !== null && isTrainedHere(model.id),
    signal,
  ).finally(() => measuring.done(signal))
  const settle = (figures: ModelOnFile | null, thrown?: unknown) => {
    if (signal.aborted) return
    const failure = thrown === undefined ? null : toHoldfastError(thrown)
    set({
      onFile: {
        version,
        figures,
        failure: failure && { code: failure.code, params: failure.params },
      },
    })
  }
  latest.then(
    (figures) => settle(figures),
    (thrown) => settle(null, thrown),
  )
})
