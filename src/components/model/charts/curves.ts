import type { Curves, Metrics } from '../../../contracts'

interface Point {
  readonly x: number
  readonly y: number
}

/** What flagging at the threshold does, as shares 0…1; lift is how many times the average. */
interface OperatingPoint {
  readonly precision: number
  readonly recall: number
  /** Share flagged among those who stay. */
  readonly falsePositiveRate: number
  /** Share flagged among all. */
  readonly flagged: number
  readonly lift: number
}

/**
 * The threshold's place in every chart, from precision and recall out-of-fold and the churn rate π:
 * flagged = recall·π / precision. Null where nothing is flagged or nobody or everybody left.
 */
export function operatingPoint(metrics: Metrics, rate: number): OperatingPoint | null {
  const precision = metrics.precision.value
  const recall = metrics.recall.value
  if (!(precision > 0 && rate > 0 && rate < 1)) return null
  const flagged = (recall * rate) / precision
  return {
    precision,
    recall,
    flagged,
    falsePositiveRate: (flagged * (1 - precision)) / (1 - rate),
    lift: precision / rate,
  }
}

/** The curve from the origin on: before anyone is flagged, nobody is found. */
export function rocPoints(roc: Curves['roc']): readonly Point[] {
  const points = roc.map(({ falsePositiveRate, recall }) => ({ x: falsePositiveRate, y: recall }))
  const [first] = points
  return first && (first.x > 0 || first.y > 0) ? [{ x: 0, y: 0 }, ...points] : points
}

/** Share of all who left among the riskiest `share`, linear between the curve's points. */
export function capturedAt(gain: Curves['gain'], share: number): number {
  let before = { share: 0, captured: 0 }
  for (const point of gain) {
    if (point.share >= share) {
      const span = point.share - before.share
      const way = span > 0 ? (share - before.share) / span : 1
      return before.captured + way * (point.captured - before.captured)
    }
    before = point
  }
  return before.captured
}

/** Lift by share: how many times more often than average the riskiest leave. Starts after share 0. */
export function liftPoints(gain: Curves['gain']): readonly Point[] {
  return gain
    .filter(({ share }) => share > 0)
    .map(({ share, captured }) => ({ x: share, y: captured / share }))
}
