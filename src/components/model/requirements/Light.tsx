import { Group } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Detail, Title, WithHelp } from '../../ui'
import classes from './RequirementLights.module.css'
import type { Verdict } from './requirements'

/** Marks of a 16 × 16 box: a tick in a disc, a cross in a square, a bar in a diamond, a ring. */
const marks: Record<Verdict, { readonly shape: string; readonly sign: string }> = {
  met: { shape: 'M8 0a8 8 0 1 1 0 16a8 8 0 1 1 0-16Z', sign: 'M4.5 8.2 7 10.8 11.5 5.6' },
  failed: { shape: 'M1 1H15V15H1Z', sign: 'M5 5 11 11M11 5 5 11' },
  unproven: { shape: 'M8 0 16 8 8 16 0 8Z', sign: 'M5 8H11' },
  empty: {
    shape: 'M8 0a8 8 0 1 1 0 16a8 8 0 1 1 0-16Z',
    sign: 'M8 5a3 3 0 1 1 0 6a3 3 0 1 1 0-6Z',
  },
}

interface LightProps {
  readonly name: string
  readonly help: string
  /** Null while it is being measured. */
  readonly verdict: Verdict | null
  readonly target: string
  readonly value: ReactNode
  /** The interval or what stands in its place. */
  readonly interval: ReactNode
}

/** One requirement: met, not met or not proven, by shape, word and colour; what was measured. */
export function Light({ name, help, verdict, target, value, interval }: LightProps) {
  const { t } = useTranslation()
  return (
    <li className={classes.light} data-verdict={verdict ?? 'measuring'}>
      <Group component="p" gap="sm" mb="xs" className={classes.verdict}>
        <VerdictMark verdict={verdict} />
        {t(`model.lights.verdict.${verdict ?? 'measuring'}`)}
      </Group>
      <Title order={3} size="text" className={classes.name}>
        <WithHelp label={name}>{help}</WithHelp>
      </Title>
      <p className={classes.value}>{value}</p>
      <Detail className={classes.interval}>{interval}</Detail>
      <Detail>{target}</Detail>
    </li>
  )
}

function VerdictMark({ verdict }: { readonly verdict: Verdict | null }) {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" fill="none" aria-hidden="true">
      {verdict === null ? (
        <circle
          cx="8"
          cy="8"
          r="7"
          stroke="var(--hf-context)"
          strokeWidth={1.5}
          strokeDasharray="3 3"
        />
      ) : (
        <>
          <path d={marks[verdict].shape} fill="var(--light)" />
          <path
            d={marks[verdict].sign}
            stroke="var(--hf-page)"
            strokeWidth={2}
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </>
      )}
    </svg>
  )
}
