import { SegmentedControl } from '@mantine/core'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExplanationSpace } from '../../../contracts'
import { Help } from '../../ui'
import classes from './Reasons.module.css'
import type { Scale } from './waterfall'

interface ViewControlsProps {
  readonly scale: Scale
  readonly onScale: (scale: Scale) => void
  /** Where the model explains itself in probability, log-odds cannot be shown. */
  readonly space: ExplanationSpace
}

/** The unit of the reasons. Kept out of their drawing, which follows a slider. */
export const ViewControls = memo(function ViewControls({
  scale,
  onScale,
  space,
}: ViewControlsProps) {
  const { t } = useTranslation()
  return (
    <span className={classes.scale}>
      <SegmentedControl<Scale>
        size="xs"
        aria-label={t('customers.one.scale')}
        value={scale}
        onChange={onScale}
        data={[
          { value: 'points', label: t('customers.one.points') },
          {
            value: 'logOdds',
            label: t('customers.one.logOdds'),
            disabled: space === 'probability',
          },
        ]}
      />
      {space === 'probability' && (
        <Help about={t('customers.one.logOdds')}>{t('foreign.reasons.noLogOdds')}</Help>
      )}
    </span>
  )
})
