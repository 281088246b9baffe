import { SegmentedControl, UnstyledButton } from '@mantine/core'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './Reasons.module.css'
import type { Scale } from './waterfall'

interface ViewControlsProps {
  readonly scale: Scale
  readonly onScale: (scale: Scale) => void
  readonly asTable: boolean
  readonly onTable: (asTable: boolean) => void
}

/** Kept out of the drawing of the reasons, which follows a slider. */
export const ViewControls = memo(function ViewControls(props: ViewControlsProps) {
  const { scale, onScale, asTable, onTable } = props
  const { t } = useTranslation()
  return (
    <div className={classes.controls}>
      <SegmentedControl<Scale>
        size="xs"
        aria-label={t('customers.one.scale')}
        value={scale}
        onChange={onScale}
        data={[
          { value: 'points', label: t('customers.one.points') },
          { value: 'logOdds', label: t('customers.one.logOdds') },
        ]}
      />
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
