import { useEffect, useMemo, useState } from 'react'
import type { Explanation, LeverLimits, Plans } from '../../../contracts'
import { latestOnly } from '../../../ground/pacing'
import { type Changes, queries, type WhatIf } from '../../../store'

interface Answer {
  readonly explanation: Explanation
  /** What was asked for. */
  readonly changes: Changes
}

/** What the model says of the customer in `row` with `changes`. Mount it anew for another customer. */
export function useWhatIf(row: number, changes: Changes, limits: LeverLimits) {
  const [whatIf, setWhatIf] = useState<WhatIf | null>(null)
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [plans, setPlans] = useState<Plans | 'none' | null>(null)
  const [failure, setFailure] = useState<unknown>(null)

  useEffect(() => {
    let left = false
    queries.whatIf(row).then(
      (opened) => !left && setWhatIf(opened),
      (thrown: unknown) => !left && setFailure(thrown),
    )
    return () => {
      left = true
    }
  }, [row])

  const ask = useMemo(
    () =>
      whatIf &&
      latestOnly(
        whatIf.answer,
        (explanation, asked: Changes) => {
          setAnswer({ explanation, changes: asked })
          setFailure(null)
        },
        setFailure,
      ),
    [whatIf],
  )
  useEffect(() => ask?.(changes), [ask, changes])

  const askPlans = useMemo(
    // Without plans everything else works; a failure to open is told above.
    () => whatIf && latestOnly(whatIf.plans, setPlans, () => setPlans('none')),
    [whatIf],
  )
  useEffect(() => askPlans?.(limits), [askPlans, limits])
  return { whatIf, answer, plans, failure }
}
