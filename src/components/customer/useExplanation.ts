import { useEffect, useState } from 'react'
import type { Explanation } from '../../contracts'
import { queries } from '../../store'

interface Answer {
  readonly row: number
  readonly version: number
  readonly explanation: Explanation | null
  readonly failure: unknown
}

/**
 * The explanation of one row. While the next row loads, the last one of the same data stays
 * (`stale`); replies that were overtaken are dropped.
 */
export function useExplanation(row: number, version: number) {
  const [answer, setAnswer] = useState<Answer | null>(null)
  useEffect(() => {
    let overtaken = false
    queries.explain(row).then(
      (explanation) => !overtaken && setAnswer({ row, version, explanation, failure: null }),
      (failure: unknown) => !overtaken && setAnswer({ row, version, explanation: null, failure }),
    )
    return () => {
      overtaken = true
    }
  }, [row, version])
  const current = answer?.version === version ? answer : null
  return {
    explanation: current?.explanation ?? null,
    failure: current?.failure ?? null,
    stale: current !== null && current.row !== row,
  }
}
