import { Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CleaningPreview } from '../../../contracts'
import { actions, useApp } from '../../../store'
import { Note, Section, useFormat } from '../../ui'
import classes from './CleaningPanel.module.css'

/** Whether empty cells are filled from other rows of the same customer, and what that does for the scores. */
export function FillChoice({ preview }: { readonly preview: CleaningPreview }) {
  const { t } = useTranslation()
  const { count } = useFormat()
  const fills = useApp((state) => state.fills)
  const summary = useApp((state) => state.summary)
  const cells = preview.fillFromRows.reduce((sum, effect) => sum + effect.cells, 0)
  if (cells === 0) return null
  const said = (n: number) => ({ count: n, n: count(n) })
  const effect = () => {
    if (!fills || !summary) return t('data.clean.fillable', said(cells))
    if (summary.filled) return t('data.clean.filled', said(summary.filled.cells))
    return `${t('data.clean.fillable', said(cells))} ${t('data.clean.notLearned')}`
  }
  return (
    <Section size="lead" title={t('data.clean.inModels')}>
      <Switch
        label={t('data.clean.fills')}
        checked={fills}
        onChange={(event) => void actions.setFills(event.currentTarget.checked)}
      />
      <Note className={classes.detail}>{effect()}</Note>
    </Section>
  )
}
