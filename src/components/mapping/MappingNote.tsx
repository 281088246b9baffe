import { useTranslation } from 'react-i18next'
import { actions, useApp } from '../../store'
import { LinkButton, useFormat } from '../ui'
import { TrustSentence } from './TrustSentence'

/** Beside the scores: how much of the model the file fills, how far to trust it, the way to check. */
export function MappingNote() {
  const { t } = useTranslation()
  const format = useFormat()
  const report = useApp((state) => state.mapping)
  const effect = useApp((state) => state.mappingEffect)
  const manifest = useApp((state) => state.model.manifest)
  const unapplied = useApp(({ mappingDraft, version }) => mappingDraft?.version === version)
  if (!report || !manifest || report.model !== manifest.name) return null
  const found = report.features.filter(({ mapping }) => mapping.column !== null).length
  return (
    <>
      {report.trust !== 'good' && (
        <p>
          <strong>
            <TrustSentence report={report} manifest={manifest} />
          </strong>
        </p>
      )}
      {effect && (
        <p role="status">
          {effect.changedRows === 0
            ? t('mapping.effect.none')
            : t('mapping.effect.some', {
                count: effect.changedRows,
                formatted: format.count(effect.changedRows),
                before: format.count(effect.highBefore),
                after: format.count(effect.highAfter),
              })}
        </p>
      )}
      {unapplied && (
        <p>
          <strong>{t('mapping.unapplied')}</strong>{' '}
          <LinkButton onClick={() => actions.setView('mapping')}>{t('mapping.goOn')}</LinkButton>
        </p>
      )}
      <p>
        {t('mapping.found', { found, total: report.features.length })} ·{' '}
        <LinkButton onClick={() => actions.setView('mapping')}>{t('mapping.check')}</LinkButton>
      </p>
    </>
  )
}
