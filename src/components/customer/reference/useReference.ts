import { useEffect, useState } from 'react'
import type { Reference, Scope } from '../../../contracts'
import type { Translate } from '../../../i18n'
import { queries, useApp } from '../../../store'

export const starts = ['typical', 'stayed', 'scope', 'customer'] as const
type StartKind = (typeof starts)[number]

/** Where the bars start. */
export interface Start {
  readonly kind: StartKind
  /** Of the customer compared with; empty for all other kinds. */
  readonly id: string
}

export const typicalStart: Start = { kind: 'typical', id: '' }

/** Names where the bars start, at the head of a line. */
export const startName = ({ kind, id }: Start, t: Translate): string =>
  t(`customers.one.start.row.${kind}`, { id })

interface Answer {
  readonly key: string
  /** Null where there is nobody to compare with. */
  readonly reference: Reference | null
}

/**
 * What a person compares customers with. While that is worked out the typical customer stays; so it
 * does where nobody is found.
 */
export function useReference(version: number) {
  const scope = useApp((state) => state.scope)
  const [wanted, setWanted] = useState<Start>(typicalStart)
  const [answer, setAnswer] = useState<Answer | null>(null)
  const { kind, id } = wanted
  const key = JSON.stringify([version, kind, id, kind === 'scope' && scope])
  useEffect(() => {
    if (kind === 'typical') return
    let overtaken = false
    referenceOf({ kind, id }, scope).then(
      (reference) => !overtaken && setAnswer({ key, reference }),
      // A worker that died is told of elsewhere.
      () => !overtaken && setAnswer({ key, reference: null }),
    )
    return () => {
      overtaken = true
    }
  }, [key, kind, id, scope])
  const current = answer?.key === key ? answer : null
  const reference = kind === 'typical' ? null : (current?.reference ?? null)
  return {
    wanted,
    setWanted,
    reference,
    /** What the bars start at now. */
    start: reference ? wanted : typicalStart,
    /** True where nobody fits what was asked for. */
    nobody: kind !== 'typical' && current !== null && reference === null,
  }
}

async function referenceOf({ kind, id }: Start, scope: Scope): Promise<Reference | null> {
  if (kind === 'typical') return null
  if (kind === 'customer') {
    const row = id === '' ? null : await queries.rowCalled(id)
    return row === null ? null : queries.reference({ kind, row })
  }
  const found = await queries.reference(kind === 'scope' ? { kind, scope } : { kind })
  return found.customers > 0 ? found : null
}
