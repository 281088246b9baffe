import { useTranslation } from 'react-i18next'
import { type Interval, metByEverybody, type TrainedManifest } from '../../../contracts'
import { useApp } from '../../../store'
import { Section, useFormat } from '../../ui'
import { Light } from './Light'
import classes from './RequirementLights.module.css'
import { fasterThan, judge, latencyTarget, type Reading, sumTarget } from './requirements'
import { TargetsForm } from './TargetsForm'
import { useLiveCheck } from './useLiveCheck'
import { useTargets } from './useTargets'

/** The four requirements, each judged by what was measured: two out-of-fold, two live, here and now. */
export function RequirementLights({ manifest }: { readonly manifest: TrainedManifest }) {
  const { t } = useTranslation()
  const format = useFormat()
  const live = useLiveCheck(manifest)
  const targets = useTargets()
  const own = useApp((state) => state.targets !== null)
  const { metrics, protocol, targets: trained } = manifest.validation
  const { precision, recall } = metrics
  const flags = manifest.threshold !== null
  const everybody = metByEverybody(manifest.target.rate, targets)
  const judged = {
    precision: judge(targets.precision, precision, protocol.grouping),
    recall: judge(targets.recall, recall, protocol.grouping),
  }
  const verdictOf = (name: 'precision' | 'recall') => {
    if (!flags) return 'failed'
    return everybody ? 'empty' : judged[name].verdict
  }
  const check = live.status === 'ready' ? live.check : null
  const explains = check && (check.largestGap <= sumTarget ? ('met' as const) : ('failed' as const))
  const fast = check && fasterThan(latencyTarget, check)
  const withoutCheck = live.status === 'failed' ? ('unproven' as const) : null
  const verdicts = [
    verdictOf('precision'),
    verdictOf('recall'),
    explains ?? withoutCheck,
    fast ?? withoutCheck,
  ]
  const measuring = t(`model.lights.${live.status === 'failed' ? 'notMeasured' : 'measuring'}`)
  const interval = ({ low, high }: Interval, reading: Reading) => {
    if (!flags) return t('model.lights.nobody')
    if (everybody)
      return t('model.lights.everybody', { rate: format.percent(manifest.target.rate) })
    return t(`model.lights.${reading}`, { low: format.metric(low), high: format.metric(high) })
  }
  const measured = ({ value }: Interval) => (flags ? format.metric(value) : '–')
  const atLeastText = (target: number) =>
    t('model.lights.atLeast', { target: format.fixed(target, 2) })
  const pointsText = (share: number) =>
    t('model.lights.points', { points: format.number(share * 100) })
  /** Below the target the size of the gap says nothing more. */
  const gapText = (gap: number) =>
    gap <= sumTarget ? `<\u00a0${pointsText(sumTarget)}` : pointsText(gap)
  const milliseconds = (value: number) => t('model.lights.ms', { value: format.number(value) })
  const proven = verdicts.filter((verdict) => verdict === 'met').length
  return (
    <Section
      className={classes.section}
      title={t('model.lights.title', { count: proven, total: verdicts.length })}
      lead={[
        t(`model.targets.${own ? 'own' : trained ? 'trained' : 'starting'}`),
        ...(flags && trained && trained.precision !== targets.precision
          ? [t('model.askedWhenTrained', { precision: format.fixed(trained.precision, 2) })]
          : []),
      ].join(' ')}
      aside={<TargetsForm />}
    >
      <ul className={classes.lights}>
        <Light
          name={t('model.metric.precision.name')}
          help={t('model.metric.precision.help')}
          verdict={verdicts[0] ?? null}
          value={measured(precision)}
          interval={interval(precision, judged.precision.reading)}
          target={atLeastText(targets.precision)}
        />
        <Light
          name={t('model.metric.recall.name')}
          help={t('model.metric.recall.help')}
          verdict={verdicts[1] ?? null}
          value={measured(recall)}
          interval={interval(recall, judged.recall.reading)}
          target={atLeastText(targets.recall)}
        />
        <Light
          name={t('model.lights.explains.name')}
          help={t('model.lights.explains.help')}
          verdict={verdicts[2] ?? null}
          value={check ? gapText(check.largestGap) : '–'}
          interval={
            check
              ? t('model.lights.explains.detail', {
                  count: check.calls,
                  formatted: format.count(check.calls),
                })
              : measuring
          }
          target={t('model.lights.explains.target', { limit: pointsText(sumTarget) })}
        />
        <Light
          name={t('model.lights.latency.name')}
          help={t('model.lights.latency.help')}
          verdict={verdicts[3] ?? null}
          value={check ? milliseconds(check.p99) : '–'}
          interval={
            check
              ? t('model.lights.latency.detail', {
                  median: milliseconds(check.median),
                  slowest: milliseconds(check.slowest),
                  count: check.calls,
                  formatted: format.count(check.calls),
                })
              : measuring
          }
          target={t('model.lights.latency.target', { limit: milliseconds(latencyTarget) })}
        />
      </ul>
    </Section>
  )
}
