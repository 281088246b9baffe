import { useEffect, useState } from 'react'
import { queries, useApp } from '../../../store'

/**
 * Names for the inputs of the model in use where it brings none, from the open file; null where none
 * fit or none are needed.
 */
export function useProposedNames(): readonly string[] | null {
  const version = useApp((state) => state.version)
  const needed = useApp(
    ({ profile, model }) =>
      profile !== null && (model.manifest?.foreign?.warnings.includes('names-unknown') ?? false),
  )
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
