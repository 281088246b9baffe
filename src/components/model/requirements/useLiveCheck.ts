import { useEffect, useState } from 'react'
import type { Manifest } from '../../../contracts'
import { type LiveCheck, measureLive, useApp } from '../../../store'

export type LiveState =
  | { readonly status: 'measuring' }
  | { readonly status: 'ready'; readonly check: LiveCheck }
  | { readonly status: 'failed' }

const measuring: LiveState = { status: 'measuring' }

/** Times the model on this machine, anew for every model; waits while other work holds the workers. */
export function useLiveCheck(manifest: Manifest): LiveState {
  const busy = useApp((state) => state.progress !== null)
  const [answer, setAnswer] = useState<{ state: LiveState; of: Manifest } | null>(null)
  const known = answer?.of === manifest
  useEffect(() => {
    if (busy || known) return
    let stopped = false
    const settle = (state: LiveState) => {
      if (!stopped) setAnswer({ state, of: manifest })
    }
    measureLive(() => stopped).then(
      (check) => check && settle({ status: 'ready', check }),
      () => settle({ status: 'failed' }),
    )
    return () => {
      stopped = true
    }
  }, [manifest, busy, known])
  return known ? answer.state : measuring
}
