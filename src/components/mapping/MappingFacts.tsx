import { useTranslation } from 'react-i18next'
import type { Manifest, MappingReport } from '../../contracts'
import { Callout, Help, Muted, useFormat } from '../ui'
import { TrustSentence } from './TrustSentence'

interface MappingFactsProps {
  readonly report: MappingReport
  readonly manifest: Manifest
}

const tones = { good: 'safe', limited: 'medium', poor: 'raise' } as const

/** Trust in the scores, and what the absent properties cost. */
export function MappingFacts({ report, manifest }: MappingFactsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { full, withAbsent } = report.auc
  const absent = report.features.some(({ mapping }) => mapping.column === null)
  return (
    <Callout tone={tones[report.trust]}>
      <p>
        <TrustSentence report={report} manifest={manifest} />{' '}
        <Help about={t('mapping.help.about')}>
          <p>{t('mapping.help.trust')}</p>
          <p>{t('mapping.help.psi')}</p>
          <p>{t('mapping.help.cost')}</p>
        </Help>
      </p>
      {full && absent && (
        <p>
          <Muted>
            {withAbsent === null
              ? t('mapping.aucUnknown', { full: format.metric(full.value) })
              : t('mapping.auc', {
                  full: format.metric(full.value),
                  without: format.metric(withAbsent),
                })}
          </Muted>
        </p>
      )}
    </Callout>
  )
}
