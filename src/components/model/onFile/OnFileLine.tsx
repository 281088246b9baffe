import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Interval, Metrics } from '../../../contracts'
import { useApp } from '../../../store'
import { Help, useFormat } from '../../ui'
import { nearlyAll, useOnFile } from './useOnFile'

interface OnFileLineProps {
  /** From which risk on a row is flagged, 0…1. */
  readonly threshold: number
  /** What there is to say of the model apart from the file. */
  readonly children: ReactNode
}

/**
 * How good the model is on the open file in one line: its figures where it has not learned from the
 * file, else that it has, before what is known of it otherwise.
 */
export function OnFileLine({ threshold, children }: OnFileLineProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const state = useOnFile()
  if (state.status !== 'ready') return children
  const { metrics, seenShare, unmeasured } = state.figures
  if (seenShare === null && metrics)
    return <Measured metrics={metrics} threshold={format.percent(threshold, 0)} />
  return (
    <>
      {unmeasured === 'trained-on-this-file' && <p>{t('onFile.line.learned')}</p>}
      {seenShare !== null && (
        <p>
          {seenShare > nearlyAll
            ? t('onFile.line.seenAll')
            : t('onFile.line.seen', { share: format.percent(seenShare, 0) })}
        </p>
      )}
      {children}
    </>
  )
}

interface MeasuredProps {
  readonly metrics: Metrics
  readonly threshold: string
}

function Measured({ metrics: { precision, recall }, threshold }: MeasuredProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const column = useApp((app) => app.profile?.target?.column ?? '')
  const hundredths = (value: number) => format.fixed(value, 2)
  const figures = (name: string, { value, low, high }: Interval) => ({
    [name]: hundredths(value),
    [`${name}Low`]: hundredths(low),
    [`${name}High`]: hundredths(high),
  })
  return (
    <p>
      {t('onFile.line.measured', {
        threshold,
        ...figures('precision', precision),
        ...figures('recall', recall),
      })}{' '}
      <Help about={t('customers.qualityHelp.about')}>
        <p>{t('customers.qualityHelp.threshold', { threshold })}</p>
        <p>{t('customers.qualityHelp.precision')}</p>
        <p>{t('customers.qualityHelp.recall')}</p>
        <p>{t('onFile.line.helpMeasured', { column })}</p>
      </Help>
    </p>
  )
}
