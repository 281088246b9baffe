import { VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { addressOf, useApp, type View, views } from '../../store'
import { useFormat } from '../ui'
import classes from './Navigation.module.css'

/** Views that the navigation names. */
type Place = Exclude<View, 'train' | 'mapping' | 'start'>

/** Views that are part of another. */
const within: Partial<Record<View, Place>> = { train: 'model', mapping: 'customers' }

/** The views there are: before a file is open, the start and those of the model. */
export function Navigation() {
  const { t } = useTranslation()
  const shown = useApp((state) => state.view)
  const parts = useApp((state) => state.parts)
  const hasFile = useApp((state) => state.profile !== null)
  const offered: readonly Place[] = hasFile
    ? views.filter((view): view is Place => !(view in within) && view !== 'start')
    : ['customers', 'drivers', 'model']
  const place = hasFile ? (within[shown] ?? shown) : shown
  const current = offered.find((view) => view === place) ?? (hasFile ? null : 'customers')
  return (
    <nav className={classes.rail} data-bar="bottom" aria-label={t('app.nav.label')}>
      <ul className={classes.list}>
        {offered.map((view) => (
          <li key={view}>
            <a
              className={classes.item}
              href={addressOf({ view, parts })}
              aria-current={view === current ? 'page' : undefined}
            >
              {t(!hasFile && view === 'customers' ? 'app.nav.start' : `app.nav.${view}`)}
              {hasFile && view === 'customers' && <Unapplied />}
              {hasFile && view === 'customers' && <LikelyLeavers />}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function LikelyLeavers() {
  const { t } = useTranslation()
  const format = useFormat()
  const high = useApp((state) => state.counts?.bands?.customers.high)
  if (high === undefined) return null
  const formatted = format.count(high)
  return (
    <span className={classes.count} title={t('app.nav.likelyLeavers', { count: high, formatted })}>
      {formatted}
    </span>
  )
}

/** Columns chosen for the model and not applied. */
function Unapplied() {
  const { t } = useTranslation()
  const has = useApp(({ mappingDraft, version }) => mappingDraft?.version === version)
  if (!has) return null
  return (
    <span className={classes.unapplied} title={t('app.nav.unapplied')}>
      <VisuallyHidden>{t('app.nav.unapplied')}</VisuallyHidden>
    </span>
  )
}
