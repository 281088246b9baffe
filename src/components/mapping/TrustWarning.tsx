import { useTranslation } from 'react-i18next'
import { actions, useApp } from '../../store'
import { Callout, LinkButton } from '../ui'
import { TrustSentence } from './TrustSentence'

/** One line where the open file is unlike what the model in use learned from; else nothing. */
export function TrustWarning() {
  const { t } = useTranslation()
  const report = useApp((state) => state.mapping)
  const manifest = useApp((state) => state.model.manifest)
  const scored = useApp((state) => state.summary !== null)
  if (!scored || !report || !manifest || report.model !== manifest.name) return null
  if (report.trust === 'good') return null
  return (
    <Callout tone={report.trust === 'poor' ? 'raise' : 'medium'}>
      <strong>
        <TrustSentence report={report} manifest={manifest} />
      </strong>{' '}
      <LinkButton onClick={() => actions.setView('mapping')}>{t('mapping.check')}</LinkButton>
    </Callout>
  )
}
