import { useEffect, useState } from 'react'
import {
  type CustomerValue,
  type HoldfastError,
  type Scope,
  type Segments,
  toHoldfastError,
} from '../../../contracts'
import { queries, useApp } from '../../../store'

/** Asks for a tree over several columns; no column has this name. */
export const tree = '\u0000tree'

interface Answer {
  readonly columns: readonly string[]
  readonly found: Segments | null
  readonly failure: HoldfastError | null
}

/**
 * The segments of the scope by a column; by the one that tells risks apart best where none is wanted
 * or the wanted one makes none. What was shown stays until the next is there.
 */
export function useSegments(wanted: string | null) {
  const scope = useApp((state) => state.scope)
  const version = useApp((state) => state.version)
  const { value, valueColumn } = useApp((state) => state.decisionOptions)
  const [answer, setAnswer] = useState<Answer | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another version has other answers
  useEffect(() => {
    let current = true
    ask(scope, wanted, { value, valueColumn }).then((next) => {
      if (current) setAnswer(next)
    })
    return () => {
      current = false
    }
  }, [scope, wanted, version, value, valueColumn])
  return {
    columns: answer?.columns ?? null,
    found: answer?.found ?? null,
    failure: answer?.failure ?? null,
  }
}

async function ask(scope: Scope, wanted: string | null, worth: CustomerValue): Promise<Answer> {
  try {
    const columns = await queries.segmentColumns(scope)
    const column = wanted === tree ? null : (columns.find((name) => name === wanted) ?? columns[0])
    const found = column === undefined ? null : await queries.segments(scope, column, worth)
    return { columns, found, failure: null }
  } catch (thrown) {
    return { columns: [], found: null, failure: toHoldfastError(thrown) }
  }
}
