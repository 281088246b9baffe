import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ScopeCounts, Side } from '../../contracts'
import { actions, useApp } from '../../store'
import { Muted, useFormat } from '../ui'
import classes from './ScopeBar.module.css'

/** Those who are still customers, those who left, or all; all alone where the file does not tell. */
export function SideChoice({ counts }: { readonly counts: ScopeCounts }) {
  const { t } = useTranslation()
  const format = useFormat()
  const side = useApp((state) => state.scope.side)
  const { still, left, either } = counts
  if (still === null || left === null)
    return (
      <span className={classes.only}>
        {t('customers.matches.customers', { count: either, total: format.count(either) })}
      </span>
    )
  const sides = { still, left, all: either }
  return (
    <SegmentedControl<Side>
      size="xs"
      classNames={{ root: classes.sides, label: classes.segment }}
      aria-label={t('scope.label')}
      value={side}
      onChange={(chosen) => actions.setScope({ side: chosen })}
      data={(['still', 'left', 'all'] as const).map((value) => ({
        value,
        label: (
          <span className={classes.side}>
            <span>{t(`scope.${value}`)}</span> <Muted>{format.count(sides[value])}</Muted>
          </span>
        ),
      }))}
    />
  )
}
