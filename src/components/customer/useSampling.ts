import { useCallback, useEffect, useRef, useState } from 'react'
import type { Explanation } from '../../contracts'
import { queries } from '../../store'

interface Sampled {
  readonly of: Explanation
  readonly explanation: Explanation
  readonly running: boolean
}

/**
 * Refines an explanation by sampling while it is on screen, where `needed`. Starts anew for another
 * customer; `stop` ends it with what is known.
 */
export function useSampling(first: Explanation | null, needed: boolean) {
  const [sampled, setSampled] = useState<Sampled | null>(null)
  const control = useRef<AbortController | null>(null)
  useEffect(() => {
    if (first === null || !needed) return
    const own = new AbortController()
    control.current = own
    const show = (explanation: Explanation, running: boolean) =>
      setSampled({ of: first, explanation, running })
    queries
      .sample(
        first,
        (explanation, done) => {
          if (!own.signal.aborted) show(explanation, !done)
        },
        own.signal,
      )
      // The quick estimate stays; a worker that died is told of elsewhere.
      .catch(() => show(first, false))
    return () => own.abort()
  }, [first, needed])
  const stop = useCallback(() => {
    control.current?.abort()
    setSampled((last) => last && { ...last, running: false })
  }, [])
  const current = sampled?.of === first ? sampled : null
  return { explanation: current?.explanation ?? first, running: current?.running ?? false, stop }
}
