import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { thinned } from '../../../ground/maths'
import { Chart, type SpecOf } from '../../charts'
import { useFormat } from '../../ui'
import { type CurveFacts, shareAxis } from './curveFacts'

/** Pixels of the plot and its axes. */
export const curveHeight = 312
/** Rows of a curve's table twin: enough to copy, few enough to read. */
const mostRows = 41

interface CurveChartProps {
  readonly facts: CurveFacts
  /** Null where the model has none, and no place on the curve. */
  readonly threshold: number | null
}

/** A curve over shares of customers with the model's threshold on it. */
export const CurveChart = memo(function CurveChart({ facts, threshold }: CurveChartProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { name, title, sentence, points, upwards, at } = facts
  const share = shareAxis(format)
  const x = { ...share, label: t(`model.card.${name}.x`) }
  const y = { ...(upwards ?? share), label: t(`model.card.${name}.y`) }
  const rest = at ? t(`model.card.${name}.rest`, sentence(at)) : ''
  const mark = at &&
    threshold !== null && {
      ...at,
      anchor: at.dx < 0 ? ('end' as const) : ('start' as const),
      text: t('model.card.charts.threshold', { threshold: format.percent(threshold) }),
    }
  const spec: SpecOf<'curve'> = {
    ...facts,
    label: t(`model.card.${name}.picture`),
    rest,
    x,
    y,
    points: points.map((point) => ({
      ...point,
      reading: t(`model.card.${name}.reading`, sentence(point)),
    })),
    mark: mark || undefined,
  }
  const table = () => {
    // Of points that read the same on x, the last stays.
    const rows = thinned(points, mostRows).map((at) => [x.exact(at.x), y.exact(at.y)] as const)
    const heads = [x, y].map(({ label }) => ({ label, numeric: true }))
    return { heads, rows: [...new Map(rows)] }
  }
  return (
    <Chart
      kind="curve"
      paired
      spec={spec}
      title={t(`model.card.${name}.title`, title)}
      subtitle={t(`model.card.${name}.subtitle`)}
      line={rest}
      height={curveHeight}
      table={table}
    />
  )
})
