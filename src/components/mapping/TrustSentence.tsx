import { useTranslation } from 'react-i18next'
import { inputsOf, labelOf, type Manifest, type MappingReport } from '../../contracts'
import { useFormat } from '../ui'
import { differingFeatures } from './differing'

interface TrustSentenceProps {
  readonly report: MappingReport
  readonly manifest: Manifest
}

/** How far the scores of this file can be trusted, and which properties speak against it. */
export function TrustSentence({ report, manifest }: TrustSentenceProps) {
  const { t } = useTranslation()
  const { language } = useFormat()
  const label = (name: string) =>
    labelOf(
      inputsOf(manifest).find((input) => input.name === name) ?? { name, label: {} },
      language,
    )
  const differing = differingFeatures(report)
  return (
    <>
      {t(`mapping.trust.${report.trust}`)}
      {report.trust !== 'good' && differing.length > 0 && (
        <>
          {' '}
          {t('mapping.differing', {
            count: differing.length,
            columns: differing.map(label).join(', '),
          })}
        </>
      )}
    </>
  )
}
