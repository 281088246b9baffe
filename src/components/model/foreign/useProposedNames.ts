import { useEffect, useState } from 'react'
import type { ForeignModel } from '../../../contracts'
import { queries, useApp } from '../../../store'

/** Names for the inputs of a model that brings none, from the open file; null where none fit. */
export function useProposedNames(foreign: ForeignModel): readonly string[] | null {
  const version = useApp((state) => state.version)
  const hasFile = useApp((state) => state.profile !== null)
  const needed = hasFile && foreign.warnings.includes('names-unknown')
  const [answer, setAnswer] = useState<{ names: readonly string[] | null; of: number } | null>(null)
  useEffect(() => {
    if (!needed) return
    let stopped = false
    queries.proposedNames().then(
      (names) => !stopped && setAnswer({ names, of: version }),
      // Without a proposal the inputs keep their numbers.
      () => {},
    )
    return () => {
      stopped = true
    }
  }, [needed, version])
  return needed && answer?.of === version ? answer.names : null
}
