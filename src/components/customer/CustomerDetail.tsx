import { Group, Skeleton } from '@mantine/core'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { Explanation, Manifest } from '../../contracts'
import { toHoldfastError } from '../../contracts'
import { BandBadge, ErrorSentence, Help, Title, useFormat } from '../ui'
import classes from './CustomerDetail.module.css'
import { Reasons } from './reasons'
import { SamplingLine } from './SamplingLine'
import { useExplanation } from './useExplanation'
import { useSampling } from './useSampling'
import { useChanges, WhatIf } from './whatIf'

interface CustomerDetailProps {
  /** Row of the file. */
  readonly row: number
  readonly manifest: Manifest
  readonly version: number
  /** Whether other values are tried out. */
  readonly whatIf: boolean
}

/** Risk and reasons of one customer. */
export function CustomerDetail({ row, manifest, version, whatIf }: CustomerDetailProps) {
  const answer = useExplanation(row, version)
  const { failure, stale } = answer
  const sampled = useSampling(
    answer.explanation,
    manifest.foreign?.method === 'permutation' && !whatIf && !stale,
  )
  const { explanation } = sampled
  const { changes, change, reset } = useChanges(explanation?.row ?? row, version)
  if (failure !== null) {
    const { code, params } = toHoldfastError(failure)
    return (
      <p role="alert" className={classes.detail}>
        <ErrorSentence code={code} params={params} />
      </p>
    )
  }
  if (explanation === null) return <Loading />
  return (
    <article className={classes.detail} aria-busy={stale}>
      <NameAndRisk explanation={explanation} withRisk={!whatIf} />
      {whatIf ? (
        <Suspense fallback={<Loading />}>
          <WhatIf
            key={`${version} ${explanation.row}`}
            original={explanation}
            features={manifest.features}
            changes={changes}
            onChange={change}
            onReset={reset}
          />
        </Suspense>
      ) : (
        <>
          <Sentence explanation={explanation} foreign={manifest.foreign !== undefined} />
          {explanation.sampling && (
            <SamplingLine
              sampling={explanation.sampling}
              running={sampled.running}
              onStop={sampled.stop}
            />
          )}
          <Reasons explanation={explanation} features={manifest.features} />
        </>
      )}
    </article>
  )
}

function Loading() {
  const { t } = useTranslation()
  return (
    <div className={classes.detail} role="status" aria-label={t('customers.one.loading')}>
      <Skeleton height={36} width="60%" mb={16} />
      <Skeleton height={20} mb={32} />
      <Skeleton height={440} />
    </div>
  )
}

interface NameAndRiskProps {
  readonly explanation: Explanation
  readonly withRisk: boolean
}

function NameAndRisk({ explanation, withRisk }: NameAndRiskProps) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <Group
      component="header"
      justify="space-between"
      align="baseline"
      gap="var(--hf-space-1) var(--hf-space-4)"
    >
      <Title>{t('customers.one.title', { id: explanation.id })}</Title>
      {withRisk && (
        <Group component="p" align="baseline" gap="sm">
          <span className={classes.percent} data-band={explanation.band}>
            {format.percent(explanation.probability)}
          </span>
          <BandBadge band={explanation.band} />
        </Group>
      )}
    </Group>
  )
}

interface SentenceProps {
  readonly explanation: Explanation
  readonly foreign: boolean
}

function Sentence({ explanation, foreign }: SentenceProps) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <p className={classes.sentence}>
      {t('customers.one.sentence', {
        probability: format.percent(explanation.probability),
        typical: format.percent(explanation.typical),
      })}{' '}
      <Help about={t('customers.one.help.about')}>
        <p>{t(foreign ? 'foreign.reasons.typical' : 'customers.one.help.typical')}</p>
        <p>
          {t(
            explanation.space === 'probability'
              ? 'foreign.reasons.points'
              : 'customers.one.help.points',
          )}
        </p>
      </Help>
    </p>
  )
}
