import { useTranslation } from 'react-i18next'
import type { Progress } from '../../contracts'
import { ProgressBar, useFormat } from '../ui'
import classes from './StageRow.module.css'
import { countsOf, type openingStages, shareDone } from './stageLine'

interface StageRowProps {
  readonly stage: (typeof openingStages)[number]
  readonly state: 'done' | 'running' | 'waiting'
  /** The last counts of this stage, null before it started. */
  readonly progress: Progress | null
}

/** One stage: its name, its counts, its bar. The row keeps its height in every state. */
export function StageRow({ stage, state, progress }: StageRowProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const name = t(`app.progress.stage.${stage}`)
  const share = state === 'done' ? 1 : progress === null ? 0 : shareDone(progress)
  return (
    <li className={classes.stage} data-state={state}>
      <span className={classes.name}>{name}</span>
      <span className={classes.counts}>
        {state === 'waiting' || progress === null ? '' : countsOf(progress, t, format)}
      </span>
      <div className={classes.bar}>
        <ProgressBar label={name} share={share} done={state === 'done'} />
      </div>
    </li>
  )
}
