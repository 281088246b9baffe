import { useTranslation } from 'react-i18next'
import type { Training, Validation } from '../../../contracts'
import type { KeyUnder } from '../../../i18n'
import { Section, useFormat } from '../../ui'
import { shownDifference } from './comparison'
import { repeatEffect } from './repeatEffect'

interface RepeatNoteProps {
  readonly validation: Validation
  readonly training: Training
}

/** In plain words why row-wise folds promise another quality than folds that keep customers together. */
export function RepeatNote({ validation, training }: RepeatNoteProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { metrics, naive, protocol } = validation
  const { grouping } = protocol
  const text = (key: KeyUnder<'model.card.repeats'>) =>
    t(`model.card.repeats.${key}`, {
      rows: format.count(training.rows),
      families: format.count(training.families),
    })
  const effect = grouping === 'none' || naive === null ? null : repeatEffect(metrics.auc, naive.auc)
  const difference =
    naive === null ? 0 : Math.abs(shownDifference(naive.auc.value, metrics.auc.value))
  return (
    <Section
      title={
        effect
          ? t(`model.card.repeats.effect.${effect}`, { difference: format.metric(difference) })
          : text(`title.${grouping}`)
      }
    >
      <p>{text(`why.${grouping}`)}</p>
      {effect && grouping === 'families' && <p>{text(`trust.${effect}`)}</p>}
    </Section>
  )
}
