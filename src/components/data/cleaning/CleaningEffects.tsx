import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CleaningEffect, Profile } from '../../../contracts'
import { DataTable, Detail, useFormat } from '../../ui'
import { capSides, useShowMore } from '../facts'
import classes from './CleaningPanel.module.css'
import type { CleaningStep } from './cleaningTotals'

interface CleaningEffectsProps {
  readonly step: CleaningStep
  readonly effects: readonly CleaningEffect[]
  readonly profile: Profile
}

/** Column by column how many cells a step would change, and to what. Drawn when opened. */
export function CleaningEffects(props: CleaningEffectsProps) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  return (
    <details className={classes.detail} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={classes.summary}>
        <Detail>{t('data.clean.details')}</Detail>
      </summary>
      {open && <EffectsTable {...props} />}
    </details>
  )
}

function EffectsTable({ step, effects, profile }: CleaningEffectsProps) {
  const { t } = useTranslation()
  const { count, number } = useFormat()
  const { shown, more } = useShowMore(effects)
  const inWords = (value: string | number) => (typeof value === 'number' ? number(value) : value)
  const columns = new Map(profile.columns.map((column) => [column.name, column]))
  const becomes = (effect: CleaningEffect) => {
    const [low, high] =
      step === 'capOutliers' ? capSides(effect, columns.get(effect.column)) : effect.to
    if (low === undefined) return '–'
    if (high === undefined) return inWords(low)
    return t('data.clean.fences', { low: inWords(low), high: inWords(high) })
  }
  return (
    <>
      <DataTable
        caption={t(`data.clean.${step}`)}
        heads={[
          { label: t('data.clean.column') },
          { label: t('data.clean.cellsHead'), numeric: true },
          { label: t('data.clean.to'), numeric: true },
        ]}
        rows={shown.map((effect) => [effect.column, count(effect.cells), becomes(effect)])}
      />
      {more}
    </>
  )
}
