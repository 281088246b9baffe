import { Group, Skeleton, Tabs } from '@mantine/core'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { Explanation, Manifest } from '../../contracts'
import { toHoldfastError } from '../../contracts'
import { BandBadge, ErrorSentence, Help, Title, useFormat } from '../ui'
import classes from './CustomerDetail.module.css'
import type { PanelPart } from './panelParts'
import { Reasons } from './reasons'
import { against, ReferenceChoice, type Start, useReference } from './reference'
import { SamplingLine } from './SamplingLine'
import { Similar } from './similar'
import { useExplanation } from './useExplanation'
import { useSampling } from './useSampling'
import { useChanges, WhatIf } from './whatIf'

interface CustomerDetailProps {
  /** Row of the file. */
  readonly row: number
  readonly manifest: Manifest
  readonly version: number
  readonly part: PanelPart
}

/** Risk and reasons of one customer, in the parts of the panel. Stands within `Tabs`. */
export function CustomerDetail({ row, manifest, version, part }: CustomerDetailProps) {
  const answer = useExplanation(row, version)
  const { failure, stale } = answer
  const sampled = useSampling(
    answer.explanation,
    manifest.foreign?.method === 'permutation' && part === 'why' && !stale,
  )
  const { explanation } = sampled
  const { changes, change, replace } = useChanges(explanation?.row ?? row, version)
  const { wanted, setWanted, reference, start, nobody } = useReference(version)
  if (failure !== null) {
    const { code, params } = toHoldfastError(failure)
    return (
      <p role="alert" className={classes.detail}>
        <ErrorSentence code={code} params={params} />
      </p>
    )
  }
  if (explanation === null) return <Loading />
  const compared = reference ? against(explanation, reference) : explanation
  const key = `${version} ${explanation.row}`
  const { features } = manifest
  const choice = (
    <ReferenceChoice wanted={wanted} onWant={setWanted} reference={reference} nobody={nobody} />
  )
  return (
    <article className={classes.detail} aria-busy={stale}>
      <NameAndRisk explanation={explanation} withRisk={part !== 'helps'} />
      <Tabs.Panel value="why">
        <Sentence explanation={compared} start={start} foreign={manifest.foreign !== undefined} />
        {choice}
        {explanation.sampling && (
          <SamplingLine
            sampling={explanation.sampling}
            running={sampled.running}
            onStop={sampled.stop}
          />
        )}
        <Reasons explanation={compared} features={features} start={start} />
      </Tabs.Panel>
      <Tabs.Panel value="helps">
        <Suspense fallback={<Loading />}>
          <WhatIf
            key={key}
            original={explanation}
            features={features}
            changes={changes}
            onChange={change}
            onReplace={replace}
            reference={reference}
            start={start}
            choice={choice}
          />
        </Suspense>
      </Tabs.Panel>
      <Tabs.Panel value="similar">
        <Similar key={key} explanation={explanation} features={features} />
      </Tabs.Panel>
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
          {explanation.band && <BandBadge band={explanation.band} />}
        </Group>
      )}
    </Group>
  )
}

interface SentenceProps {
  /** Compared with `start`. */
  readonly explanation: Explanation
  readonly start: Start
  readonly foreign: boolean
}

function Sentence({ explanation, start, foreign }: SentenceProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const inProbability = explanation.space === 'probability'
  const { kind, id } = start
  return (
    <p className={classes.sentence}>
      {t(`customers.one.start.sentence.${kind}`, {
        probability: format.percent(explanation.probability),
        risk: format.percent(explanation.typical),
        id,
      })}{' '}
      <Help about={t('customers.one.help.about')}>
        {kind === 'typical' ? (
          <p>{t(foreign ? 'foreign.reasons.typical' : 'customers.one.help.typical')}</p>
        ) : (
          kind !== 'customer' && (
            <p>{t(inProbability ? 'customers.one.help.meanRisk' : 'customers.one.help.mean')}</p>
          )
        )}
        <p>{t(inProbability ? 'foreign.reasons.points' : 'customers.one.help.points')}</p>
      </Help>
    </p>
  )
}
