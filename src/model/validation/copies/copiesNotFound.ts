import type { ValidationWarning } from '../../../contracts'
import { seededRandom } from '../../../ground/maths'
import type { TrainingFeature } from '../../features'
import { nearestRows } from './nearestRows'

/** Cells compared at most, but for so many rows as are asked at least. */
const mostCells = 2e8
const fewestAsked = 200
const mostAsked = 600
/** Families near a row: the first may be a copy, those from the fifth on are hardly. */
const looked = 12
const firstUsual = 4
/** A nearest row counts where it is less than a third as far as those. */
const nearShare = 1 / 3
/** Fewer such rows prove nothing. */
const fewestNear = 40
/** So much more agreement, this many standard errors from none, is no chance. */
const certain = { excess: 0.1, errors: 4 }
/** The same where a model that remembers rows won, and a split by rows promises much more. */
const suspected = { excess: 0.05, errors: 3 }
const suspiciousGap = 0.03

/** What a training run knows of the rows that may be copies. */
export interface Suspicion {
  /** AUC of a split by rows less that of one by families. */
  readonly gap: number
  /** Whether the kind that won can remember single rows. */
  readonly remembers: boolean
}

/**
 * Whether copies of customers were probably missed: rows that are far nearer to one row of another
 * family than to the next ones should agree with it in the outcome about as often as with those.
 * Copies agree nearly always. A seeded sample of the rows is asked.
 * @param rows table rows; @param labels of them, 0 or 1; @param familyOf family of every one
 */
export function copiesNotFound(
  features: readonly TrainingFeature[],
  rows: Int32Array,
  labels: Float64Array,
  familyOf: Int32Array,
  seed: number,
  { gap, remembers }: Suspicion,
): ValidationWarning | null {
  const random = seededRandom(seed)
  const nearest = nearestRows(features, rows, familyOf)
  const room = Math.floor(mostCells / (rows.length * features.length))
  const asked = Math.min(Math.max(room, fewestAsked), mostAsked)
  const excesses: number[] = []
  let agreed = 0
  for (let draw = 0; draw < asked; draw++) {
    const place = Math.floor(random() * rows.length)
    const found = nearest(place, looked)
    const [first] = found
    const usual = found.slice(firstUsual)
    if (!first || usual.length === 0 || first.distance > nearShare * usual[0]!.distance) continue
    const agrees = ({ place: other }: { place: number }) => labels[other] === labels[place]
    agreed += agrees(first) ? 1 : 0
    excesses.push((agrees(first) ? 1 : 0) - usual.filter(agrees).length / usual.length)
  }
  if (excesses.length < fewestNear) return null
  const excess = meanOf(excesses)
  const variance = meanOf(excesses.map((value) => (value - excess) ** 2))
  const error = Math.sqrt(variance / excesses.length)
  const limit = remembers && gap > suspiciousGap ? suspected : certain
  if (excess < limit.excess || excess < limit.errors * error) return null
  const agree = agreed / excesses.length
  return { code: 'copies-not-found', params: { agree, usual: agree - excess } }
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
