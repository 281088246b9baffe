import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui'

const first = 20
const step = 200

interface Part<Item> {
  readonly shown: readonly Item[]
  /** A button that shows more of the list; null where all of it is shown. */
  readonly more: ReactNode
}

/** The start of a list that may hold thousands, and a button for more of it. */
export function useShowMore<Item>(items: readonly Item[]): Part<Item> {
  const { t } = useTranslation()
  const { count } = useFormat()
  const [limit, setLimit] = useState(first)
  const hidden = items.length - limit
  if (hidden <= 0) return { shown: items, more: null }
  return {
    shown: items.slice(0, limit),
    more: (
      <Button size="compact-sm" variant="default" onClick={() => setLimit(limit + step)}>
        {t('data.notes.showMore', { n: count(Math.min(step, hidden)) })}
      </Button>
    ),
  }
}
