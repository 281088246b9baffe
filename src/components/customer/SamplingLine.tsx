import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Sampling } from '../../contracts'
import { Help, Note, useFormat } from '../ui'

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
    <Group gap="sm" justify="space-between" align="baseline" wrap="nowrap" mih={40} mb="sm">
      <Note>
        {t('foreign.sampling.line', {
          count: permutations,
          formatted: format.count(permutations),
          widest: format.spread(widest),
          residual: format.points(residual),
        })}{' '}
        <Help about={t('foreign.sampling.about')}>{t('foreign.sampling.help')}</Help>
      </Note>
      {running && (
        <Button flex="none" size="compact-xs" variant="default" onClick={onStop}>
          {t('foreign.sampling.stop')}
        </Button>
      )}
    </Group>
  )
}
