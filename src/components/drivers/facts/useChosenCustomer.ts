import { useEffect, useState } from 'react'
import type { Explanation } from '../../../contracts'
import { queries, useApp } from '../../../store'

/** The customer opened in the list, to be marked on the curves; null where none is, or until it is in. */
export function useChosenCustomer(): Explanation | null {
  const row = useApp((state) => state.selectedRow)
  const version = useApp((state) => state.version)
  const [answer, setAnswer] = useState<{ version: number; explanation: Explanation } | null>(null)
  useEffect(() => {
    if (row === null) return
    let overtaken = false
    queries.explain(row).then(
      (explanation) => !overtaken && setAnswer({ version, explanation }),
      // The mark is an extra: the customer's own view tells why it cannot be explained.
      () => !overtaken && setAnswer(null),
    )
    return () => {
      overtaken = true
    }
  }, [row, version])
  return answer?.version === version && answer.explanation.row === row ? answer.explanation : null
}
