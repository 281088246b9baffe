import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Sampling } from '../../contracts'
import { Help, useFormat } from '../ui'
import classes from './SamplingLine.module.css'

interface SamplingLineProps {
  readonly sampling: Sampling
  readonly running: boolean
  readonly onStop: () => void
}

/** How well estimated contributions are known, and a way to be content with it. */
export function SamplingLine({ sampling, running, onStop }: SamplingLineProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { permutations, halfWidth, residual } = sampling
  const widest = Math.max(0, ...halfWidth)
  return (
    <div className={classes.line}>
      <p className={classes.text}>
        {t('foreign.sampling.line', {
          count: permutations,
          formatted: format.count(permutations),
          widest: format.spread(widest),
          residual: format.points(residual),
        })}{' '}
        <Help about={t('foreign.sampling.about')}>{t('foreign.sampling.help')}</Help>
      </p>
      {running && (
        <Button size="compact-xs" variant="default" onClick={onStop}>
          {t('foreign.sampling.stop')}
        </Button>
      )}
    </div>
  )
}
