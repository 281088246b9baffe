import { useTranslation } from 'react-i18next'
import type { Manifest, MappingReport } from '../../contracts'
import { Help, useFormat } from '../ui'
import classes from './MappingFacts.module.css'
import { TrustSentence } from './TrustSentence'

interface MappingFactsProps {
  readonly report: MappingReport
  readonly manifest: Manifest
}

/** Trust in the scores, and what the absent properties cost. */
export function MappingFacts({ report, manifest }: MappingFactsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { full, withAbsent } = report.auc
  const absent = report.features.some(({ mapping }) => mapping.column === null)
  return (
    <div className={classes.facts} data-trust={report.trust}>
      <p className={classes.trust}>
        <TrustSentence report={report} manifest={manifest} />{' '}
        <Help about={t('mapping.help.about')}>
          <div className={classes.help}>
            <p>{t('mapping.help.trust')}</p>
            <p>{t('mapping.help.psi')}</p>
            <p>{t('mapping.help.cost')}</p>
          </div>
        </Help>
      </p>
      {full && absent && (
        <p className={classes.auc}>
          {withAbsent === null
            ? t('mapping.aucUnknown', { full: format.metric(full.value) })
            : t('mapping.auc', {
                full: format.metric(full.value),
                without: format.metric(withAbsent),
              })}
        </p>
      )}
    </div>
  )
}
