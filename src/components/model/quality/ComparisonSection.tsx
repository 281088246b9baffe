import { useTranslation } from 'react-i18next'
import type { RivalComparison, Validation } from '../../../contracts'
import { Help, RuledList, Section, useFormat } from '../../ui'
import { aucLead, differenceReading, mainComparison } from './comparison'
import { useRivalName } from './useRivalName'

/** Smallest p that is written out. */
const leastP = 0.001

interface ComparisonSectionProps {
  readonly validation: Validation
  readonly comparisons: readonly RivalComparison[]
}

/** Each comparison in words: difference of AUC with its interval, DeLong's and McNemar's tests. */
export function ComparisonSection({ validation, comparisons }: ComparisonSectionProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const rivalName = useRivalName()
  const main = mainComparison(comparisons)
  if (main === null) return null
  const signed = (value: number) => `${value < 0 ? '−' : ''}${format.metric(Math.abs(value))}`
  const size = (comparison: RivalComparison) =>
    format.metric(Math.abs(aucLead(validation, comparison)))
  const p = (value: number) =>
    value < leastP
      ? t('model.card.comparison.pBelow', { p: format.metric(leastP) })
      : t('model.card.comparison.p', { p: format.metric(value) })
  const about = t('model.card.comparison.about')
  return (
    <Section
      title={t(`model.card.comparison.${differenceReading(main)}`, {
        rival: rivalName(main.rival),
        difference: size(main),
      })}
      lead={
        <>
          {t('model.card.comparison.note')}{' '}
          <Help about={about}>{t('model.card.comparison.help')}</Help>
        </>
      }
    >
      <RuledList>
        {comparisons.map((comparison) => (
          <li key={comparison.rival}>
            {t(`model.card.comparison.auc.${differenceReading(comparison)}`, {
              rival: rivalName(comparison.rival),
              difference: size(comparison),
              low: signed(comparison.aucDifference.low),
              high: signed(comparison.aucDifference.high),
              p: p(comparison.delong.p),
            })}{' '}
            {validation.thresholdBasis !== 'no-signal' &&
              t('model.card.comparison.mcnemar', {
                count: comparison.mcnemar.onlyThis,
                onlyThis: format.count(comparison.mcnemar.onlyThis),
                onlyRival: format.count(comparison.mcnemar.onlyRival),
                p: p(comparison.mcnemar.p),
              })}
          </li>
        ))}
      </RuledList>
    </Section>
  )
}
