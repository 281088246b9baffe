import { Group, Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CleaningPreview, Profile } from '../../../contracts'
import { Muted, Note, useFormat } from '../../ui'
import { CleaningEffects } from './CleaningEffects'
import classes from './CleaningPanel.module.css'
import { type CleaningStep, stepSize } from './cleaningTotals'

interface CleaningStepRowProps {
  readonly step: CleaningStep
  readonly profile: Profile
  /** Null while it is being counted. */
  readonly preview: CleaningPreview | null
  readonly on: boolean
  readonly onToggle: (on: boolean) => void
}

/** One step: its switch, how much it would change, and by column to which value. */
export function CleaningStepRow({ step, profile, preview, on, onToggle }: CleaningStepRowProps) {
  const { t } = useTranslation()
  const { count } = useFormat()
  const size = preview ? stepSize(preview, step) : 0
  const effects = preview && step !== 'dropDuplicates' ? preview[step] : []
  const columns = effects.length
  const amount = () => {
    if (!preview) return '…'
    if (size === 0) return t('data.clean.nothing')
    if (step === 'dropDuplicates') return t('data.clean.rows', { count: size, n: count(size) })
    return t('data.clean.cells', {
      count: size,
      n: count(size),
      columns: t('data.inColumns', { count: columns, n: count(columns) }),
    })
  }
  return (
    <li>
      <Group justify="space-between" gap="xs">
        <Switch
          label={t(`data.clean.${step}`)}
          checked={on && (!preview || size > 0)}
          disabled={!preview || size === 0}
          onChange={(event) => onToggle(event.currentTarget.checked)}
        />
        <Muted>{amount()}</Muted>
      </Group>
      {step === 'dropDuplicates' && size > 0 && (
        <Note className={classes.detail}>{t('data.clean.keeps')}</Note>
      )}
      {columns > 0 && <CleaningEffects step={step} effects={effects} profile={profile} />}
    </li>
  )
}
