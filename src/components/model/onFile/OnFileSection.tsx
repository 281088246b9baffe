import { useTranslation } from 'react-i18next'
import type { Metrics, ModelOnFile } from '../../../contracts'
import type { PluralKey, Translate } from '../../../i18n'
import { useApp } from '../../../store'
import {
  Columns,
  Detail,
  ErrorSentence,
  type Formats,
  Muted,
  Section,
  Table,
  useFormat,
  WithHelp,
} from '../../ui'
import { ConfusionTable } from './ConfusionTable'
import { nearlyAll, type OnFileState, useOnFile } from './useOnFile'

const shown = [
  'precision',
  'recall',
  'auc',
  'averagePrecision',
  'brier',
  'logLoss',
] as const satisfies readonly (keyof Metrics)[]

interface OnFileSectionProps {
  /** The model does not tell what it was trained on: it may be this file. */
  readonly mayHaveSeen: boolean
}

/** How the model does on the open file, where that tells who left; else why that is not known. */
export function OnFileSection({ mayHaveSeen }: OnFileSectionProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const state = useOnFile()
  const file = useApp((app) => app.profile?.file.name ?? '')
  const unscored = useApp((app) => app.unscored !== null)
  return (
    <Section title={titleOf(state, file, t, format)}>
      {state.status === 'no-file' && unscored && (
        <p>
          <Muted>{t('onFile.unscored')}</Muted>
        </p>
      )}
      {state.status === 'failed' && (
        <p>
          <ErrorSentence code={state.failure.code} params={state.failure.params} />
        </p>
      )}
      {state.status === 'ready' && <Figures figures={state.figures} mayHaveSeen={mayHaveSeen} />}
    </Section>
  )
}

/** The finding in a sentence. */
function titleOf(state: OnFileState, file: string, t: Translate, format: Formats): string {
  if (state.status === 'no-file')
    return file === '' ? t('onFile.noFile') : t('onFile.unmeasured', { file })
  if (state.status === 'measuring') return t('onFile.working', { file })
  if (state.status === 'failed') return t('onFile.unmeasured', { file })
  const { metrics, confusion, seenShare, unmeasured } = state.figures
  if (unmeasured === 'trained-on-this-file') return t('onFile.learned', { file })
  if (seenShare !== null)
    return seenShare > nearlyAll
      ? t('onFile.seenAll', { file })
      : t('onFile.seen', { file, share: format.percent(seenShare, 0) })
  if (!metrics || !confusion) return t('onFile.unmeasured', { file })
  if (confusion.caught + confusion.falseAlarms === 0) return t('onFile.headlineNone', { file })
  const ofHundred = (share: number) => format.count(Math.round(share * 100))
  return t('onFile.headline', {
    file,
    precision: ofHundred(metrics.precision.value),
    recall: ofHundred(metrics.recall.value),
  })
}

interface FiguresProps extends OnFileSectionProps {
  readonly figures: ModelOnFile
}

function Figures({ figures, mayHaveSeen }: FiguresProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const column = useApp((app) => app.profile?.target?.column ?? '')
  const { metrics, confusion, unmeasured, seenShare, measuredRows, groups, grouping } = figures
  if (!metrics || !confusion)
    return (
      <p>
        <Muted>
          {unmeasured === 'trained-on-this-file'
            ? t('onFile.learnedText')
            : unmeasured && t(`onFile.none.${unmeasured}`)}
        </Muted>
      </p>
    )
  const counted = (key: PluralKey, count: number) =>
    t(key, { count, formatted: format.count(count) })
  const { caught, missed, falseAlarms, passed } = confusion
  const rows = caught + missed + falseAlarms + passed
  return (
    <>
      <p>
        <Muted>
          {seenShare !== null && `${t('onFile.seenText')} `}
          {t(mayHaveSeen ? 'onFile.noteUnknown' : 'onFile.note', { column })}
        </Muted>
      </p>
      <Columns>
        <Section order={3} size="lead" title={t('onFile.measures')}>
          <Measures metrics={metrics} />
        </Section>
        <ConfusionTable confusion={confusion} />
      </Columns>
      <Detail>
        {t(measuredRows < rows ? 'onFile.howSampled' : 'onFile.how', {
          rows: counted('onFile.rows', rows),
          sample: counted('onFile.rows', measuredRows),
          groups: counted(`onFile.${grouping}`, groups),
        })}
      </Detail>
    </>
  )
}

function Measures({ metrics }: { readonly metrics: Metrics }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <Table cards>
      <thead>
        <tr>
          <th scope="col">{t('model.quality.measure')}</th>
          <th scope="col" data-numeric>
            {t('onFile.value')}
          </th>
          <th scope="col" data-numeric>
            {t('model.quality.interval')}
          </th>
        </tr>
      </thead>
      <tbody>
        {shown.map((name) => {
          const { value, low, high } = metrics[name]
          return (
            <tr key={name}>
              <th scope="row">
                <WithHelp label={t(`model.metric.${name}.name`)}>
                  {t(`model.metric.${name}.help`)}
                </WithHelp>
              </th>
              <td data-numeric data-label={t('onFile.value')}>
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
  )
}
