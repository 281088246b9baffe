import { useEffect, useState } from 'react'
import type { ModelOnFile } from '../../../contracts'
import { type HoldfastError, toHoldfastError } from '../../../contracts'
import { queries, useApp } from '../../../store'

export type OnFileState =
  | { readonly status: 'no-file' }
  | { readonly status: 'measuring' }
  | { readonly status: 'ready'; readonly figures: ModelOnFile }
  | { readonly status: 'failed'; readonly failure: HoldfastError }

const noFile: OnFileState = { status: 'no-file' }
const measuring: OnFileState = { status: 'measuring' }

/** Measures the model in use on the open file, anew whenever its scores change. */
export function useOnFile(): OnFileState {
  const version = useApp((state) => state.version)
  const scored = useApp((state) => state.summary !== null)
  const [answer, setAnswer] = useState<{ state: OnFileState; of: number } | null>(null)
  useEffect(() => {
    if (!scored) return
    let stopped = false
    const settle = (state: OnFileState) => {
      if (!stopped) setAnswer({ state, of: version })
    }
    queries.figuresInUse().then(
      (figures) => settle({ status: 'ready', figures }),
      (thrown) => settle({ status: 'failed', failure: toHoldfastError(thrown) }),
    )
    return () => {
      stopped = true
    }
  }, [version, scored])
  if (!scored) return noFile
  return answer?.of === version ? answer.state : measuring
}
