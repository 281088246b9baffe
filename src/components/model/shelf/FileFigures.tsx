import { useTranslation } from 'react-i18next'
import { type KeptModel, type ModelOnFile, shownName } from '../../../contracts'
import type { SideBySide } from '../../../store'
import { Detail, ErrorSentence, useFormat } from '../../ui'
import classes from './ModelShelf.module.css'

interface FileFiguresProps {
  readonly kept: KeptModel
  readonly inUse: boolean
  readonly comparison: SideBySide
}

const columns = 5

/** The cells of one model on the open file: figures, progress, or why there are none. */
export function FileFigures({ kept, inUse, comparison }: FileFiguresProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { id, training } = kept
  const found = comparison.found[id]
  const { pending } = comparison
  if (found === undefined)
    return (
      <td colSpan={columns} className={classes.wide}>
        {pending?.id === id &&
          t('shelf.scoring', {
            done: format.count(pending.done),
            total: format.count(pending.total),
          })}
      </td>
    )
  if ('code' in found)
    return (
      <td colSpan={columns} className={classes.wide}>
        <ErrorSentence {...found} model={shownName(kept, format.language)} />
      </td>
    )
  return (
    <>
      <td data-numeric data-label={t('shelf.mean')}>
        {format.percent(found.meanProbability)}
      </td>
      <td data-numeric data-label={t('shelf.flagged')}>
        {kept.threshold === null ? '–' : format.percent(found.aboveThreshold)}
      </td>
      {inUse ? (
        <td colSpan={2} className={classes.itself}>
          <Detail>{t('shelf.itself')}</Detail>
        </td>
      ) : (
        <>
          <td data-numeric data-label={t('shelf.agreement')}>
            {found.rankCorrelation === null ? '–' : format.metric(found.rankCorrelation)}
          </td>
          <td data-numeric data-label={t('shelf.top')}>
            {format.percent(found.topOverlap)}
          </td>
        </>
      )}
      <td data-numeric data-label={t('shelf.auc')}>
        <Measured found={found} mayHaveSeen={training === null} />
      </td>
    </>
  )
}

interface MeasuredProps {
  readonly found: ModelOnFile
  /** The model does not tell what it was trained on: it may be this file. */
  readonly mayHaveSeen: boolean
}

function Measured({ found, mayHaveSeen }: MeasuredProps) {
  const { t } = useTranslation()
  const format = useFormat()
  if (found.metrics === null)
    return <Detail>{found.unmeasured && t(`shelf.unmeasured.${found.unmeasured}`)}</Detail>
  const { value, low, high } = found.metrics.auc
  return (
    <span>
      {format.metric(value)}
      <Detail>
        {format.metric(low)}–{format.metric(high)}
      </Detail>
      {mayHaveSeen && <Detail>{t('shelf.mayHaveSeen')}</Detail>}
    </span>
  )
}
