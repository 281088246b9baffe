import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { thinned } from '../../../ground/maths'
import { Chart, type SpecOf } from '../../charts'
import { type TableContent, useFormat } from '../../ui'

type CurveSpec = SpecOf<'curve'>
type CurveAxis = CurveSpec['x']
export type Point = Pick<CurveSpec['points'][number], 'x' | 'y'>

/** Pixels of the plot and its axes. */
export const curveHeight = 312

interface CurveChartProps {
  /** Its texts stand under this key. */
  readonly name: 'roc' | 'precisionRecall' | 'gain' | 'lift'
  /** Values for the finding. */
  readonly title: Record<string, string>
  /** Values for the sentence about one point. */
  readonly sentence: (point: Point) => Record<string, string>
  readonly points: readonly Point[]
  /** What is measured upwards where that is no share; shares run from 0 to 100 %. */
  readonly upwards?: Omit<CurveAxis, 'label'> & { readonly exact: (value: number) => string }
  /** Where the threshold lies on the curve; null where it has no place. */
  readonly at: Point | null
  readonly threshold: number
  /** Pixels from its mark to its words, which end there if they are negative. */
  readonly aside: { readonly dx: number; readonly dy: number }
  readonly references: CurveSpec['references']
  readonly zone?: CurveSpec['zone']
  readonly caption?: CurveSpec['caption']
}

/** A curve over shares of customers with the model's threshold on it. */
export function CurveChart(props: CurveChartProps) {
  const { name, title, sentence, points, upwards, at, threshold, aside, ...drawn } = props
  const { t } = useTranslation()
  const format = useFormat()
  const share = useShareAxis()
  const x = { ...share, label: t(`model.card.${name}.x`) }
  const y = { ...(upwards ?? share), label: t(`model.card.${name}.y`) }
  const rest = at ? t(`model.card.${name}.rest`, sentence(at)) : ''
  const spec: CurveSpec = {
    label: t(`model.card.${name}.picture`),
    rest,
    x,
    y,
    points: points.map((point) => ({
      ...point,
      reading: t(`model.card.${name}.reading`, sentence(point)),
    })),
    ...drawn,
    mark: at
      ? {
          ...at,
          ...aside,
          anchor: aside.dx < 0 ? 'end' : 'start',
          text: t('model.card.charts.threshold', { threshold: format.percent(threshold) }),
        }
      : undefined,
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
      table={() => curveTable(points, x, y)}
    />
  )
}

/** Rows of a curve's table twin: enough to copy, few enough to read. */
const mostRows = 41

type Measure = Pick<CurveAxis, 'label'> & { readonly exact: (value: number) => string }

/** Of points that read the same on x, the last stays. */
function curveTable(points: readonly Point[], x: Measure, y: Measure): TableContent {
  const rows = thinned(points, mostRows).map((at) => [x.exact(at.x), y.exact(at.y)] as const)
  return {
    heads: [
      { label: x.label, numeric: true },
      { label: y.label, numeric: true },
    ],
    rows: [...new Map(rows)],
  }
}

const quarters = [0, 0.25, 0.5, 0.75, 1]

/** An axis of shares from 0 to 100 %. Exactly nothing and exactly all read without a digit after the point. */
export function useShareAxis() {
  const format = useFormat()
  return useMemo(
    () => ({
      max: 1,
      ticks: quarters,
      text: (share: number) => `${format.number(share * 100)}\u00a0%`,
      exact: (share: number) => format.percent(share, share === 0 || share === 1 ? 0 : 1),
    }),
    [format],
  )
}

/** The line on which a model without knowledge lies, named beside it. */
export const diagonal = (text: string): CurveSpec['references'][number] => ({
  from: { x: 0, y: 0 },
  to: { x: 1, y: 1 },
  label: { x: 0.62, y: 0.62, dy: 20, text },
})
