import { useEffect, useMemo, useState } from 'react'
import type { Explanation } from '../../../contracts'
import { latestOnly } from '../../../ground/pacing'
import { type Advice, type Changes, queries, type WhatIf } from '../../../store'

interface Answer {
  readonly explanation: Explanation
  /** What was asked for. */
  readonly changes: Changes
}

/** What the model says of the customer in `row` with `changes`. Mount it anew for another customer. */
export function useWhatIf(row: number, changes: Changes) {
  const [whatIf, setWhatIf] = useState<WhatIf | null>(null)
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [advice, setAdvice] = useState<Advice | 'none' | null>(null)
  const [failure, setFailure] = useState<unknown>(null)

  useEffect(() => {
    let left = false
    const unlessLeft =
      <Value>(set: (value: Value) => void) =>
      (value: Value) => {
        if (!left) set(value)
      }
    const opened = queries.whatIf(row)
    opened.then(unlessLeft(setWhatIf), unlessLeft(setFailure))
    opened
      .then((ready) => ready.advice())
      .then(unlessLeft(setAdvice))
      // Without suggestions everything else works; a failure to open is told above.
      .catch(() => unlessLeft(setAdvice)('none'))
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
  return { own: whatIf?.own ?? null, answer, advice, failure }
}
