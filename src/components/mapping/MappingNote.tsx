import { useTranslation } from 'react-i18next'
import { actions, useApp } from '../../store'
import { useFormat } from '../ui'
import links from './LinkButton.module.css'
import classes from './MappingNote.module.css'
import { TrustSentence } from './TrustSentence'

/** Beside the scores: how much of the model the file fills, how far to trust it, the way to check. */
export function MappingNote() {
  const { t } = useTranslation()
  const format = useFormat()
  const report = useApp((state) => state.mapping)
  const effect = useApp((state) => state.mappingEffect)
  const manifest = useApp((state) => state.model.manifest)
  if (!report || !manifest || report.model !== manifest.name) return null
  const found = report.features.filter(({ mapping }) => mapping.column !== null).length
  return (
    <>
      {report.trust !== 'good' && (
        <p className={classes.note}>
          <span className={classes.warning}>
            <TrustSentence report={report} manifest={manifest} />
          </span>
        </p>
      )}
      {effect && (
        <p className={classes.note} role="status">
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
      <p className={classes.note}>
        {t('mapping.found', { found, total: report.features.length })} ·{' '}
        <button type="button" className={links.link} onClick={() => actions.setView('mapping')}>
          {t('mapping.check')}
        </button>
      </p>
    </>
  )
}
