import { useEffect, useState } from 'react'
import type { Manifest, Playbook } from '../../../contracts'
import { type PlaybookLine, queries, useApp } from '../../../store'

/** The playbook in use: that of the model until a person changes it. Null while it is asked for. */
export function usePlaybook(manifest: Manifest): readonly PlaybookLine[] | null {
  const own = useApp((state) => state.playbook)
  const [ofModel, setOfModel] = useState<{ of: Manifest; rules: Playbook } | null>(null)
  useEffect(() => {
    let wanted = true
    queries.modelPlaybook().then(
      (rules) => wanted && setOfModel({ of: manifest, rules }),
      // The worker ended: another version of the data follows.
      () => {},
    )
    return () => {
      wanted = false
    }
  }, [manifest])
  if (own) return own
  if (ofModel?.of !== manifest) return null
  return ofModel.rules.map((rule) => ({ ...rule, on: true }))
}
