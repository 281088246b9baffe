import { ticks } from 'd3-array'
import type { Metrics, Targets, TrainedManifest } from '../../../contracts'
import type { Translate } from '../../../i18n'
import type { SpecOf } from '../../charts'
import type { Formats } from '../../ui'
import { capturedAt, liftPoints, operatingPoint, rocPoints } from './curves'

type CurveSpec = SpecOf<'curve'>
type CurveAxis = CurveSpec['x'] & { readonly exact: (value: number) => string }
type Point = Pick<CurveSpec['points'][number], 'x' | 'y'>

/** What one curve shows, without the words that all have. */
export interface CurveFacts extends Pick<CurveSpec, 'references' | 'zone' | 'caption'> {
  /** Its texts stand under this key. */
  readonly name: 'roc' | 'precisionRecall' | 'gain' | 'lift'
  /** Values for the finding, and for the sentence about one point. */
  readonly title: Record<string, string>
  readonly sentence: (point: Point) => Record<string, string>
  readonly points: readonly Point[]
  /** What is measured upwards where that is no share. */
  readonly upwards?: Omit<CurveAxis, 'label'>
  /** Where the threshold lies on the curve, and pixels to its words; null where it has no place. */
  readonly at: (Point & { readonly dx: number; readonly dy: number }) | null
}

/** An axis of shares from 0 to 100 %. Exactly nothing and exactly all read without a digit after the point. */
export const shareAxis = (format: Formats) => ({
  max: 1,
  ticks: [0, 0.25, 0.5, 0.75, 1],
  text: (share: number) => `${format.number(share * 100)}\u00a0%`,
  exact: (share: number) => format.percent(share, share === 0 || share === 1 ? 0 : 1),
})

/** The line on which a model without knowledge lies, named beside it. */
export const diagonal = (text: string): CurveSpec['references'][number] => ({
  from: { x: 0, y: 0 },
  to: { x: 1, y: 1 },
  label: { x: 0.62, y: 0.62, dy: 20, text },
})

/** The four curves of a model from its out-of-fold predictions; none where it was saved without them. */
export function curveFacts(
  manifest: TrainedManifest,
  targets: Targets,
  t: Translate,
  format: Formats,
): readonly CurveFacts[] {
  const { metrics, curves } = manifest.validation
  const { rate } = manifest.target
  if (!curves) return []
  const { exact } = shareAxis(format)
  const at = operatingPoint(metrics, rate)
  const tenth = format.percent(0.1, 0)
  const captured = capturedAt(curves.gain, 0.1)
  const lifts = liftPoints(curves.gain)
  const highest = lifts.reduce((most, { y }) => Math.max(most, y), 1) * 1.08
  const area = t('model.card.roc.area', { auc: format.metric(metrics.auc.value) })
  const guessing = t('model.card.precisionRecall.guessing', { rate: format.percent(rate) })
  return [
    {
      name: 'roc',
      title: { share: format.percent(metrics.auc.value) },
      sentence: ({ x, y }) => ({ wrong: exact(x), found: exact(y) }),
      points: rocPoints(curves.roc),
      at: at && { x: at.falsePositiveRate, y: at.recall, dx: 10, dy: 18 },
      references: [diagonal(t('model.card.roc.guessing'))],
      caption: { x: 0.44, y: 0.8, text: area },
    },
    {
      name: 'precisionRecall',
      title: precisionTitle(metrics, format),
      sentence: ({ x, y }) => ({ recall: exact(x), precision: exact(y) }),
      points: curves.precisionRecall.map(({ recall, precision }) => ({ x: recall, y: precision })),
      at: at && { x: at.recall, y: at.precision, dx: -8, dy: 18 },
      zone: {
        x: targets.recall,
        y: targets.precision,
        text: t('model.card.precisionRecall.required'),
      },
      references: [level(rate, { x: 0, dx: 8, dy: -8, text: guessing })],
    },
    {
      name: 'gain',
      title: { share: tenth, captured: format.percent(captured) },
      sentence: ({ x, y }) => ({ share: exact(x), captured: exact(y) }),
      points: curves.gain.map((point) => ({ x: point.share, y: point.captured })),
      at: at && { x: at.flagged, y: at.recall, dx: 10, dy: 18 },
      references: [
        diagonal(t('model.card.gain.guessing')),
        // A perfect model finds all who left among as many as left.
        {
          from: { x: 0, y: 0 },
          to: { x: rate, y: 1 },
          label: {
            x: rate * 0.85,
            y: 0.85,
            dx: -6,
            anchor: 'end',
            text: t('model.card.gain.perfect'),
          },
        },
      ],
    },
    {
      name: 'lift',
      title: { share: tenth, lift: format.tenths(captured / 0.1) },
      sentence: ({ x, y }) => ({ share: exact(x), lift: format.tenths(y) }),
      points: lifts,
      upwards: {
        max: highest,
        ticks: ticks(0, highest, 5),
        text: (value) => `${format.number(value)}\u00a0×`,
        exact: format.tenths,
      },
      at: at && { x: at.flagged, y: at.lift, dx: 10, dy: -8 },
      references: [level(1, { x: 1, dy: 16, anchor: 'end', text: t('model.card.lift.average') })],
    },
  ]
}

/** Of `recallAtPrecision70`. */
const commonPrecision = 0.7

const precisionTitle = (metrics: Metrics, format: Formats) => ({
  precision: format.percent(commonPrecision, 0),
  recall: format.percent(metrics.recallAtPrecision70.value),
})

const level = (y: number, label: Omit<CurveSpec['references'][number]['label'], 'y'>) => ({
  from: { x: 0, y },
  to: { x: 1, y },
  label: { ...label, y },
})
