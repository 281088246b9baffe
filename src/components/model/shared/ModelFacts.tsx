import { useTranslation } from 'react-i18next'
import { type TrainedManifest, textIn } from '../../../contracts'
import { logistic } from '../../../ground/maths'
import type { PlainKey, PluralKey } from '../../../i18n'
import { Fact, Facts, Section, useFormat } from '../../ui'

/** What the model is, what it learned from, and how to name it exactly. */
export function ModelFacts({ manifest }: { readonly manifest: TrainedManifest }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { training, target } = manifest
  const { grouping } = manifest.validation.protocol
  const counted = (key: PlainKey | PluralKey, count: number) =>
    t(key, { count, formatted: format.count(count) })
  const note = textIn(training.note, format.language, '')
  return (
    <Section title={t('model.facts.title')}>
      <Facts long>
        <Fact name={t('model.facts.kind')}>
          {t(`model.kind.${manifest.kind}`)} {counted('model.facts.terms', manifest.terms)}
        </Fact>
        <Fact name={t('model.facts.trainedOn')}>
          {training.file}: {counted('app.rows', training.rows)},{' '}
          {counted(`model.facts.families.${grouping}`, training.families)}
        </Fact>
        <Fact name={t('model.facts.outcome')}>
          {t('model.facts.outcomeIs', {
            column: target.column,
            positive: target.positive,
            rate: format.percent(target.rate),
          })}
        </Fact>
        <Fact name={t('model.facts.average')}>{format.percent(logistic(manifest.base))}</Fact>
        <Fact name={t('model.facts.date')}>{format.date(training.date)}</Fact>
        <Fact name={t('model.facts.version')}>
          {t('model.facts.versionIs', {
            name: manifest.name,
            version: manifest.version,
            trainer: manifest.trainer,
            seed: training.seed,
          })}
        </Fact>
        <Fact name={t('model.facts.sha256')}>
          <code>{training.sha256}</code>
        </Fact>
        {note !== '' && <Fact name={t('model.facts.note')}>{note}</Fact>}
      </Facts>
    </Section>
  )
}
