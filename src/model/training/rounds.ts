import { HoldfastError } from '../../contracts/errors'
import type { TrainedKind } from '../../contracts/manifest'
import type { OnProgress } from '../../contracts/progress'
import { deepSettingsFor } from './deep/settings'
import type { FitSettings } from './settings'

/** Bags that a fit of the kind to so many rows counts, at most. */
export function bagsOf(kind: TrainedKind, { bags }: FitSettings, rows: number): number {
  if (kind === 'deep') {
    const deep = deepSettingsFor(rows)
    return deep.bags + deep.refits
  }
  return kind === 'pairs' ? 2 * bags : bags
}

/**
 * Counts bags and lets the event loop run between them, so that progress is shown and a cancel is
 * heard.
 * @returns await it before every bag; throws HoldfastError `cancelled`
 */
export function roundCounter(
  total: number,
  onProgress: OnProgress,
  signal: AbortSignal | undefined,
): () => Promise<void> {
  let done = 0
  return async () => {
    onProgress({ stage: 'train', done, total, unit: 'rounds' })
    done++
    await new Promise((resolve) => setTimeout(resolve, 0))
    if (signal?.aborted) throw new HoldfastError('cancelled')
  }
}
