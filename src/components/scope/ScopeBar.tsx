import { CloseButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Filter, ScopeCounts } from '../../contracts'
import { actions, useApp } from '../../store'
import { Help, LinkButton, Muted, useFormat } from '../ui'
import { AddFilter } from './AddFilter'
import { filterText } from './filterText'
import classes from './ScopeBar.module.css'
import { SideChoice } from './SideChoice'

/** The scope that holds on every screen, in one line under the header. */
export function ScopeBar() {
  const { t } = useTranslation()
  const profile = useApp((state) => state.profile)
  const counts = useApp((state) => state.counts)
  const filters = useApp((state) => state.scope.filters)
  const view = useApp((state) => state.view)
  if (!profile || !counts || view === 'train' || view === 'mapping' || view === 'start') return null
  const keep = (kept: readonly Filter[]) => actions.setScope({ filters: kept })
  return (
    <section className={classes.bar} aria-label={t('scope.label')}>
      <SideChoice counts={counts} />
      <Help about={t('scope.help.about')}>
        {counts.left !== null && <p>{t('scope.help.sides')}</p>}
        <p>{t('scope.help.customers')}</p>
        <p>{t('scope.help.everywhere')}</p>
      </Help>
      <FilterChips filters={filters} onChange={keep} />
      <AddFilter profile={profile} onAdd={(filter) => keep([...filters, filter])} />
      {filters.length > 1 && (
        <LinkButton small onClick={() => keep([])}>
          {t('scope.clear')}
        </LinkButton>
      )}
      <RowCount counts={counts} />
    </section>
  )
}

interface FilterChipsProps {
  readonly filters: readonly Filter[]
  readonly onChange: (filters: readonly Filter[]) => void
}

function FilterChips({ filters, onChange }: FilterChipsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  if (filters.length === 0) return null
  return (
    <ul className={classes.chips}>
      {filters.map((filter) => {
        const text = filterText(filter, t, format)
        return (
          <li key={JSON.stringify(filter)} className={classes.chip}>
            <span>{text}</span>
            <CloseButton
              size="xs"
              aria-label={t('scope.remove', { filter: text })}
              onClick={() => onChange(filters.filter((other) => other !== filter))}
            />
          </li>
        )
      })}
    </ul>
  )
}

/** Rows in scope, where they are more than the customers. */
function RowCount({ counts: { rows, customers } }: { readonly counts: ScopeCounts }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (rows === customers) return null
  return (
    <Muted>
      <span className={classes.rows}>
        {t('scope.rows', { count: rows, formatted: format.count(rows) })}
      </span>
    </Muted>
  )
}
