import { useState } from 'react'
import { actions, useApp } from '../../../store'
import { checkTyped, type FieldName, fieldNames, shownIn, type Typed } from './fields'

/**
 * The fields of the form. What is sound is asked at once; what is not stays as typed beside its fault,
 * and the answer goes by the figures before.
 */
export function useTyped() {
  const options = useApp((state) => state.decisionOptions)
  const [typed, setTyped] = useState<Partial<Record<FieldName, Typed>>>({})
  const { faults } = checkTyped(typed, options)
  const type = (name: FieldName, text: Typed) => {
    const next = { ...typed, [name]: text }
    setTyped(next)
    const checked = checkTyped(next, options)
    if (JSON.stringify(checked.options) !== JSON.stringify(options))
      actions.setDecision(checked.options)
  }
  /** Sound fields show what counts from now on: "0.30" becomes 0.3. */
  const settle = () =>
    setTyped(
      Object.fromEntries(
        fieldNames.flatMap((name) => (faults[name] ? [[name, typed[name]!]] : [])),
      ),
    )
  return {
    shown: (name: FieldName) => typed[name] ?? shownIn(name, options),
    faults,
    type,
    settle,
    forget: () => setTyped({}),
  }
}
