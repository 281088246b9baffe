import { Button, VisuallyHidden } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Progress, Stage } from '../../contracts'
import { formatList } from '../../i18n'
import { actions, useApp } from '../../store'
import { Headline, OneColumn, useFormat } from '../ui'
import { FirstLookTable } from './FirstLookTable'
import classes from './ProgressView.module.css'
import { StageRow } from './StageRow'
import { openingStages, stageState } from './stageLine'
import { useElapsed } from './useElapsed'

/** A file being opened, by named stages, with counts and a way out. */
export function ProgressView() {
  const { t } = useTranslation()
  const format = useFormat()
  const elapsed = useElapsed()
  const progress = useApp((state) => state.progress)
  const file = useApp((state) => state.workingOn)
  const queued = useApp((state) => state.queued)
  const [last, setLast] = useState<Partial<Record<Stage, Progress>>>({})

  useEffect(() => {
    if (progress !== null) setLast((before) => ({ ...before, [progress.stage]: progress }))
  }, [progress])

  if (progress === null) return null
  const counts: typeof last = { ...last, [progress.stage]: progress }
  const current = openingStages.find((stage) => stage === progress.stage)
  const look = counts.read?.firstLook
  return (
    <OneColumn>
      <Headline
        below={
          <>
            <p>{t('app.progress.elapsed', { seconds: format.tenths(elapsed / 1000) })}</p>
            {queued.length > 0 && (
              <p role="status">
                {t('app.progress.queued', { models: formatList(queued, format.language) })}
              </p>
            )}
          </>
        }
        actions={
          <Button variant="default" onClick={actions.cancel}>
            {t('app.progress.cancel')}
          </Button>
        }
      >
        {t('app.progress.opening', { file: file ?? '' })}
      </Headline>
      <ol className={classes.stages}>
        {openingStages.map((stage) => (
          <StageRow
            key={stage}
            stage={stage}
            state={stageState(stage, counts)}
            progress={counts[stage] ?? null}
          />
        ))}
      </ol>
      {look && <FirstLookTable look={look} />}
      <VisuallyHidden role="status">{current && t(`app.progress.stage.${current}`)}</VisuallyHidden>
    </OneColumn>
  )
}
