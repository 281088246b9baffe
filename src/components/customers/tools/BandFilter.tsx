import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CustomerQuery, ScopeCounts } from '../../../contracts'
import { actions, useApp } from '../../../store'
import { BandMark, Muted, useFormat } from '../../ui'
import classes from './ListTools.module.css'

const bands = ['all', 'high', 'medium', 'low'] as const

/** All in scope or one risk band, each with its count. */
export function BandFilter({ counts }: { readonly counts: ScopeCounts }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { band, unit } = useApp((state) => state.query)
  const inBand = counts.bands?.[unit]
  return (
    <SegmentedControl<CustomerQuery['band']>
      classNames={{ root: classes.bands, label: classes.segment }}
      aria-label={t('customers.filter')}
      value={band}
      onChange={(chosen) => actions.setQuery({ band: chosen })}
      data={bands.map((value) => ({
        value,
        label: (
          <span className={classes.band}>
            <span className={classes.word}>
              {value !== 'all' && <BandMark band={value} />}
              {value === 'all' ? t('customers.all') : t(`app.band.${value}`)}
            </span>{' '}
            <Muted>{format.count(value === 'all' ? counts[unit] : (inBand?.[value] ?? 0))}</Muted>
          </span>
        ),
      }))}
    />
  )
}
