import { Button, VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Progress } from '../../contracts'
import { actions, useApp } from '../../store'
import { useElapsed } from '../progress'
import { Headline, Muted, OneColumn, ProgressBar, Title, useFormat } from '../ui'
import { LearningCurve } from './LearningCurve'
import classes from './TrainingProgressView.module.css'
import { stepState, timeLeft, trainingSteps } from './trainingSteps'

/** A model being trained: what it is at, how long that takes, and what it has learned so far. */
export function TrainingProgressView({ progress }: { readonly progress: Progress }) {
  const { t } = useTranslation()
  const format = useFormat()
  const elapsed = useElapsed()
  const file = useApp((state) => state.workingOn)
  const { training } = progress
  const left = training ? timeLeft(training.secondsLeft) : null
  return (
    <OneColumn>
      <Headline
        below={
          <>
            {t('app.progress.elapsed', { seconds: format.tenths(elapsed / 1000) })}
            {left && (
              <>
                {' · '}
                {t(`training.progress.${left.unit}`, {
                  count: left.count,
                  formatted: format.count(left.count),
                })}
              </>
            )}
          </>
        }
        actions={
          <Button variant="default" onClick={actions.cancel}>
            {t('app.progress.cancel')}
          </Button>
        }
      >
        {t('training.progress.title', { file: file ?? '' })}
      </Headline>
      <ProgressBar label={t('training.progress.bar')} share={training?.share ?? 0} />
      <ol className={classes.steps}>
        {trainingSteps.map((step) => {
          const state = stepState(step, training?.step ?? 'families')
          return (
            <li
              key={step}
              data-state={state}
              aria-current={state === 'running' ? 'step' : undefined}
            >
              <span>{t(`training.progress.step.${step}`)}</span>
              <Muted>{state === 'running' && training ? <Place training={training} /> : ''}</Muted>
            </li>
          )
        })}
      </ol>
      <Title size="lead">{t('training.curve.heading')}</Title>
      <LearningCurve curves={training?.curves ?? []} />
      <VisuallyHidden role="status">
        {t(`training.progress.step.${training?.step ?? 'families'}`)}
      </VisuallyHidden>
    </OneColumn>
  )
}

/** "curves and pairs · fold 3 of 5". */
function Place({ training }: { readonly training: NonNullable<Progress['training']> }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { kind, folds } = training
  const parts = [
    kind && t(`training.progress.kind.${kind}`),
    folds &&
      t('training.progress.fold', {
        at: format.count(Math.min(folds.done + 1, folds.total)),
        total: format.count(folds.total),
      }),
  ].filter((part) => part !== null)
  return <>{parts.join(' · ')}</>
}
