import { useEffect, useState } from 'react'
import type { Outcome, OutcomeColumns, TrainingCheck } from '../../contracts'
import { type HoldfastError, toHoldfastError } from '../../contracts'
import { queries } from '../../store'

/** What a worker was asked: nothing yet, an answer, or why there is none. */
export interface Answer<Value> {
  readonly value: Value | null
  readonly failure: HoldfastError | null
}

const nothing = { value: null, failure: null }

/** The columns of the open file as outcomes. Asked anew whenever `file` is another object. */
export function useOutcomeColumns(file: object | null): Answer<OutcomeColumns> {
  return useAnswer(file, file === null ? null : queries.outcomeColumns)
}

/** What to know of the columns before a model learns `outcome`; the last answer stays meanwhile. */
export function useTrainingCheck(
  file: object | null,
  outcome: Outcome | null,
): Answer<TrainingCheck> {
  const key = outcome && file ? JSON.stringify(outcome) : null
  const asked = useAnswer(key, outcome ? () => queries.checkTraining(outcome) : null)
  const [last, setLast] = useState<{ file: object; value: TrainingCheck } | null>(null)
  if (asked.value && file && last?.value !== asked.value) setLast({ file, value: asked.value })
  if (asked.value || asked.failure || last?.file !== file) return asked
  return last && key ? { value: last.value, failure: null } : asked
}

/** Asks whenever `key` changes; an answer to an earlier key is dropped. */
function useAnswer<Value>(key: unknown, ask: (() => Promise<Value>) | null): Answer<Value> {
  const [settled, setSettled] = useState<Answer<Value> & { readonly key: unknown }>({
    ...nothing,
    key: null,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` says when the question changes
  useEffect(() => {
    if (ask === null) return
    let current = true
    const settle = (answer: Answer<Value>) => {
      if (current) setSettled({ ...answer, key })
    }
    ask().then(
      (value) => settle({ value, failure: null }),
      (thrown) => settle({ value: null, failure: toHoldfastError(thrown) }),
    )
    return () => {
      current = false
    }
  }, [key])
  return settled.key === key ? settled : nothing
}
