import { SegmentedControl, UnstyledButton } from '@mantine/core'
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
  readonly asTable: boolean
  readonly onTable: (asTable: boolean) => void
}

/** Kept out of the drawing of the reasons, which follows a slider. */
export const ViewControls = memo(function ViewControls(props: ViewControlsProps) {
  const { scale, onScale, space, asTable, onTable } = props
  const { t } = useTranslation()
  return (
    <div className={classes.controls}>
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
      <UnstyledButton
        className={classes.tableButton}
        aria-pressed={asTable}
        onClick={() => onTable(!asTable)}
      >
        {t('app.table')}
      </UnstyledButton>
    </div>
  )
})
