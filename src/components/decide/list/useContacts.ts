import { useEffect, useRef, useState } from 'react'
import type { Decision, DecisionRow } from '../../../contracts'
import { NewestFirst } from '../../../ground/pacing'
import { queries, useApp } from '../../../store'
import { RowWindows } from '../../listing'

interface Loaded {
  readonly rows: RowWindows<DecisionRow>
  readonly version: number
}

/**
 * The lines of the list that an answer is about, with the actions of the playbook in use. Those of the
 * answer before stay until the first are in; those of other data never show.
 */
export function useContacts(
  answer: Decision | null,
  version: number,
): RowWindows<DecisionRow> | null {
  const playbook = useApp((state) => state.playbook)
  // A new wrapper on every change of the windows makes React draw them again.
  const [loaded, setLoaded] = useState<Loaded | null>(null)
  const requests = useRef(new NewestFirst())
  // biome-ignore lint/correctness/useExhaustiveDependencies: other actions are other lines
  useEffect(() => {
    if (!answer) return
    const rows = new RowWindows<DecisionRow>({
      fetch: (from, to) => requests.current.ask(() => queries.contacts(from, to)),
      onChange: () => setLoaded({ rows, version }),
    })
    rows.want(0, 1)
    return () => rows.dispose()
  }, [answer, playbook, version])
  const found = useApp((state) => state.explained?.version ?? 0)
  const rows = answer && loaded?.version === version ? loaded.rows : null
  useEffect(() => {
    if (found > 0) rows?.refresh()
  }, [found, rows])
  return rows
}
