import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../../../store'
import { useFormat } from '../../ui'
import { RightLine } from './RightLine'
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
  const column = useApp((app) => app.profile?.target?.column ?? '')
  if (state.status !== 'ready') return children
  const { metrics, seenShare, unmeasured } = state.figures
  if (seenShare === null && metrics)
    return (
      <RightLine
        sentence="onFile.line.measured"
        metrics={metrics}
        threshold={threshold}
        measured={t('onFile.line.helpMeasured', { column })}
      />
    )
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
