import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Decision, DecisionSummary } from '../../../contracts'
import { Chart } from '../../charts'
import { Section, useFormat, useMoney } from '../../ui'
import { ClassicSection } from './ClassicSection'
import { cutsOf, pointsOf } from './curvePoints'
import classes from './ProfitPart.module.css'

const chartHeight = 340
/** Lines of the table twin. */
const mostLines = 60

/** What contacting ever more customers brings, where it breaks even, and what the rule did on the file. */
export function ProfitPart({ answer }: { readonly answer: Decision | null }) {
  if (!answer) return null
  return (
    <>
      <ProfitChart answer={answer} />
      <BreakEven summary={answer.summary} />
      <ClassicSection summary={answer.summary} />
    </>
  )
}

function ProfitChart({ answer }: { readonly answer: Decision }) {
  const { t } = useTranslation()
  const format = useFormat()
  const money = useMoney()
  const { curve, summary } = answer
  const { optimum, expectedGain, contacted, control } = summary
  const points = useMemo(() => pointsOf(curve), [curve])
  const cuts = cutsOf(answer)
  const figures = {
    count: format.count(optimum.contacted),
    gain: money(contacted + control < optimum.contacted ? expectedGain.value : optimum.gain),
    most: money(optimum.gain),
  }
  const title =
    optimum.contacted === 0
      ? t('campaign.profit.titleNone')
      : t(
          contacted + control < optimum.contacted
            ? 'campaign.profit.titleCut'
            : 'campaign.profit.titleAll',
          figures,
        )
  const spec = {
    points: points.map((point) => ({
      ...point,
      reading: t('campaign.profit.reading', {
        customers: t('customers.matches.customers', {
          count: point.count,
          total: format.count(point.count),
        }),
        gain: money(point.gain),
        low: money(point.low),
        high: money(point.high),
        cost: money(point.cost),
      }),
    })),
    count: format.count,
    money,
    labels: { count: t('campaign.profit.contacted'), gain: t('campaign.profit.gain') },
    best:
      optimum.contacted === 0
        ? null
        : {
            count: optimum.contacted,
            gain: optimum.gain,
            text: t('campaign.profit.optimum', { count: format.count(optimum.contacted) }),
          },
    limits: cuts.map(({ by, count }) => ({
      count,
      text: `${t(`campaign.profit.${by}`)}: ${format.count(count)}`,
    })),
    label: t('campaign.profit.spoken'),
    rest: t('campaign.profit.rest'),
  }
  const table = () => {
    const step = Math.max(1, Math.ceil(points.length / mostLines))
    const lines = points.filter((_, at) => at % step === 0 || at === points.length - 1)
    return {
      heads: [
        { label: t('campaign.profit.contacted'), numeric: true },
        { label: t('campaign.profit.gain'), numeric: true },
        { label: t('campaign.profit.low'), numeric: true },
        { label: t('campaign.profit.high'), numeric: true },
        { label: t('campaign.profit.cost'), numeric: true },
      ],
      rows: lines.map(({ count, gain, low, high, cost }) => [
        format.count(count),
        ...[gain, low, high, cost].map(money),
      ]),
    }
  }
  return (
    <div className={classes.chart}>
      <Chart
        kind="profit"
        spec={spec}
        title={title}
        level={2}
        subtitle={t('campaign.profit.subtitle')}
        height={chartHeight}
        table={table}
      />
    </div>
  )
}

function BreakEven({ summary }: { readonly summary: DecisionSummary }) {
  const { t } = useTranslation()
  const format = useFormat()
  const money = useMoney()
  const { breakEven, receipt } = summary
  const { risk, saveRate } = breakEven
  const value = receipt.meanValue === null ? '' : money(receipt.meanValue)
  return (
    <Section title={t('campaign.profit.evenTitle')} size="lead">
      {receipt.meanValue !== null && (
        <p>
          {risk === null || risk > 1
            ? t('campaign.profit.evenRiskNone', { value })
            : t('campaign.profit.evenRisk', { risk: format.percent(risk), value })}
        </p>
      )}
      <p>
        {saveRate === null
          ? t('campaign.profit.evenRateNone')
          : t('campaign.profit.evenRate', { rate: format.percent(saveRate) })}
      </p>
    </Section>
  )
}
