import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ListUnit, Profile } from '../../../contracts'
import { actions, useApp } from '../../../store'
import classes from './ListTools.module.css'

/** One line a customer or one a row, where customers have several rows. */
export function UnitChoice({ profile }: { readonly profile: Profile }) {
  const { t } = useTranslation()
  const unit = useApp((state) => state.query.unit)
  if (profile.repeats.families === profile.rows) return null
  return (
    <SegmentedControl<ListUnit>
      classNames={{ root: classes.bands }}
      aria-label={t('customers.unit.label')}
      value={unit}
      onChange={(chosen) => actions.setQuery({ unit: chosen })}
      data={(['customers', 'rows'] as const).map((value) => ({
        value,
        label: t(`customers.unit.${value}`),
      }))}
    />
  )
}
