import { useTranslation } from 'react-i18next'
import type { Metrics, ModelOnFile } from '../../../contracts'
import type { PluralKey } from '../../../i18n'
import { useApp } from '../../../store'
import { ErrorSentence, Help, useFormat } from '../../ui'
import { cardTable as classes } from '../shared'
import type { OnFileState } from './useOnFile'

const shown = [
  'auc',
  'averagePrecision',
  'precision',
  'recall',
  'brier',
  'logLoss',
] as const satisfies readonly (keyof Metrics)[]

/** How the model does on the open file, where that tells who left; else why that is not known. */
export function OnFile({ state }: { readonly state: OnFileState }) {
  const { t } = useTranslation()
  const file = useApp((app) => app.profile?.file.name)
  const unscored = useApp((app) => app.unscored !== null)
  return (
    <section className={classes.section}>
      <h2 className={classes.heading}>
        {file === undefined ? t('foreign.facts.unknown') : t('foreign.onFile.title', { file })}
      </h2>
      {state.status === 'no-file' && (
        <p className={classes.note}>
          {t(unscored ? 'foreign.onFile.unscored' : 'foreign.onFile.noFile')}
        </p>
      )}
      {state.status === 'measuring' && (
        <p className={classes.note} role="status">
          {t('foreign.onFile.working')}
        </p>
      )}
      {state.status === 'failed' && (
        <p className={classes.note}>
          <ErrorSentence code={state.failure.code} params={state.failure.params} />
        </p>
      )}
      {state.status === 'ready' && <Figures figures={state.figures} />}
    </section>
  )
}

function Figures({ figures }: { readonly figures: ModelOnFile }) {
  const { t } = useTranslation()
  const format = useFormat()
  const column = useApp((app) => app.profile?.target?.column ?? '')
  const { metrics, unmeasured, measuredRows, groups, grouping } = figures
  if (metrics === null)
    return <p className={classes.note}>{unmeasured && t(`foreign.onFile.none.${unmeasured}`)}</p>
  const counted = (key: PluralKey, count: number) =>
    t(key, { count, formatted: format.count(count) })
  return (
    <>
      <p className={classes.note}>{t('foreign.onFile.note', { column })}</p>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('model.quality.measure')}</th>
            <th scope="col" data-numeric>
              {t('foreign.onFile.value')}
            </th>
            <th scope="col" data-numeric>
              {t('model.quality.interval')}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((name) => {
            const label = t(`model.metric.${name}.name`)
            const { value, low, high } = metrics[name]
            return (
              <tr key={name}>
                <th scope="row">
                  <span className={classes.withHelp}>
                    {label}
                    <Help about={label}>{t(`model.metric.${name}.help`)}</Help>
                  </span>
                </th>
                <td data-numeric data-label={t('foreign.onFile.value')}>
                  {format.metric(value)}
                </td>
                <td data-numeric data-label={t('model.quality.interval')}>
                  {format.metric(low)}–{format.metric(high)}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <p className={classes.detail}>
        {t('foreign.onFile.how', {
          rows: counted('foreign.onFile.rows', measuredRows),
          groups: counted(`foreign.onFile.${grouping}`, groups),
        })}
      </p>
    </>
  )
}
