import { useTranslation } from 'react-i18next'
import type { Metrics, ModelOnFile } from '../../../contracts'
import type { PluralKey } from '../../../i18n'
import { useApp } from '../../../store'
import { Detail, ErrorSentence, Muted, Section, Table, useFormat, WithHelp } from '../../ui'
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
    <Section
      title={file === undefined ? t('foreign.facts.unknown') : t('foreign.onFile.title', { file })}
    >
      {state.status === 'no-file' && (
        <p>
          <Muted>{t(unscored ? 'foreign.onFile.unscored' : 'foreign.onFile.noFile')}</Muted>
        </p>
      )}
      {state.status === 'measuring' && (
        <p role="status">
          <Muted>{t('foreign.onFile.working')}</Muted>
        </p>
      )}
      {state.status === 'failed' && (
        <p>
          <ErrorSentence code={state.failure.code} params={state.failure.params} />
        </p>
      )}
      {state.status === 'ready' && <Figures figures={state.figures} />}
    </Section>
  )
}

function Figures({ figures }: { readonly figures: ModelOnFile }) {
  const { t } = useTranslation()
  const format = useFormat()
  const column = useApp((app) => app.profile?.target?.column ?? '')
  const { metrics, unmeasured, measuredRows, groups, grouping } = figures
  if (metrics === null)
    return (
      <p>
        <Muted>{unmeasured && t(`foreign.onFile.none.${unmeasured}`)}</Muted>
      </p>
    )
  const counted = (key: PluralKey, count: number) =>
    t(key, { count, formatted: format.count(count) })
  return (
    <>
      <p>
        <Muted>{t('foreign.onFile.note', { column })}</Muted>
      </p>
      <Table cards>
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
                  <WithHelp label={label}>{t(`model.metric.${name}.help`)}</WithHelp>
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
      </Table>
      <Detail>
        {t('foreign.onFile.how', {
          rows: counted('foreign.onFile.rows', measuredRows),
          groups: counted(`foreign.onFile.${grouping}`, groups),
        })}
      </Detail>
    </>
  )
}
