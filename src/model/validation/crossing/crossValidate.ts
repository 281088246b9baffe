import { derivedSeed } from '../../../ground/maths'
import { calibratedProbability, decide, groupedParts, splitRows, uncalibrated } from '../measures'
import type { Learner } from './learner'
import { type HeldOut, type Settled, settle } from './settle'

/** Predictions for every row from a fit that saw neither the row nor its family. */
export interface OutOfFold {
  /** Fold of rows[i], from 0. */
  readonly fold: Int32Array
  /** Before calibration. */
  readonly logOdds: Float64Array
  /** By the calibration that is stored. */
  readonly probability: Float64Array
  /** Log-odds calibrated on the other folds: what is left to calibrate shows on them. */
  readonly byOthers: Float64Array
  /** 1 where the probability reaches the threshold chosen on the other folds. */
  readonly decision: Uint8Array
  /** For the places in `shiftsOf`, × F: calibrated log-odds by which a missing feature moves them. */
  readonly missingShifts: Float32Array
}

export interface FoldPlan {
  /** Rows with a known outcome. */
  readonly rows: Int32Array
  readonly target: Int8Array
  /** Family of every row of the table; no family stands on both sides of a split. */
  readonly groups: Int32Array
  readonly folds: number
  readonly repeats: number
  readonly seed: number
  /** Asked of those whom a threshold calls, 0…1. */
  readonly precision: number
}

/** On small tables the luck of one deal of the folds shows. */
export function repeatsFor(families: number): number {
  return families < 500 ? 5 : 1
}

/**
 * Repeated stratified grouped cross-validation; one entry a repeat, arrays as long as `rows`. All
 * fits are asked for at once, so that a learner may run them side by side.
 * @param shiftsOf places in `rows` whose moves with missing features are wanted too
 */
export async function crossValidate(
  plan: FoldPlan,
  learner: Learner,
  shiftsOf: Int32Array = new Int32Array(0),
): Promise<OutOfFold[]> {
  const fitted = await Promise.all(
    Array.from({ length: plan.repeats }, (_, repeat) =>
      fitRepeat(plan, learner, derivedSeed(plan.seed, repeat), shiftsOf),
    ),
  )
  const rules = fitted.every(({ thresholds }) => thresholds.every((own) => own !== undefined))
  const whole = rules ? null : settleAll(plan, fitted)
  return fitted.map((repeat) => decideRepeat(plan, repeat, fitted, whole, shiftsOf))
}

/** What the fits of a repeat predict. */
interface Predicted {
  readonly fold: Int32Array
  readonly logOdds: Float64Array
  /** By fold: as `missingShifts` of the learner, for its own places. */
  readonly shifts: readonly Float32Array[]
  /** By fold: the learner's own, where it has one. */
  readonly thresholds: readonly (number | undefined)[]
}

async function fitRepeat(
  plan: FoldPlan,
  learner: Learner,
  seed: number,
  shiftsOf: Int32Array,
): Promise<Predicted> {
  const { rows, target, groups, folds } = plan
  const fold = groupedParts(rows, target, groups, folds, seed)
  const logOdds = new Float64Array(rows.length)
  const shifts: Float32Array[] = []
  const thresholds: (number | undefined)[] = []
  const fitPart = async (part: number) => {
    const { inside, outside } = splitRows(rows, fold, part)
    const fitted = await learner.fit(outside, derivedSeed(seed, part))
    const predicted = fitted.logOdds(inside)
    let next = 0
    for (let i = 0; i < rows.length; i++) if (fold[i] === part) logOdds[i] = predicted[next++]!
    const places = shiftsOf.filter((i) => fold[i] === part)
    shifts[part] = fitted.missingShifts?.(places.map((i) => rows[i]!)) ?? new Float32Array(0)
    thresholds[part] = fitted.threshold
  }
  await Promise.all(Array.from({ length: folds }, (_, part) => fitPart(part)))
  return { fold, logOdds, shifts, thresholds }
}

/** The calibration and the threshold by all that is predicted out of fold: those that are stored. */
export function settleAll(plan: FoldPlan, repeats: readonly Pick<OutOfFold, 'logOdds'>[]): Settled {
  return settle(
    heldOutOf(plan, repeats, () => true),
    plan.precision,
  )
}

/**
 * Probabilities of a repeat by the stored calibration, so that folds stay comparable; decisions, and
 * the log-odds that tell how good that calibration is, each fold's by what is predicted for its other
 * rows. @param whole null for rules, which need neither
 */
function decideRepeat(
  plan: FoldPlan,
  { fold, logOdds, shifts, thresholds }: Predicted,
  repeats: readonly Predicted[],
  whole: Settled | null,
  shiftsOf: Int32Array,
): OutOfFold {
  const { folds, precision } = plan
  const slope = whole?.calibration.slope ?? 1
  const probability = calibratedProbability(logOdds, whole?.calibration ?? uncalibrated)
  const byOthers = new Float64Array(logOdds.length)
  const decision = new Uint8Array(logOdds.length)
  for (let part = 0; part < folds; part++) {
    const own = thresholds[part]
    const { calibration, threshold } =
      own === undefined
        ? settle(
            heldOutOf(plan, repeats, (i) => fold[i] !== part),
            precision,
            whole?.precise,
          )
        : { calibration: uncalibrated, threshold: own }
    const decided = decide(calibratedProbability(logOdds, calibration), threshold)
    for (let i = 0; i < logOdds.length; i++) {
      if (fold[i] !== part) continue
      byOthers[i] = calibration.slope * logOdds[i]! + calibration.offset
      decision[i] = decided[i]!
    }
  }
  const missingShifts = inOrder(shifts, shiftsOf, fold).map((shift) => shift * slope)
  return { fold, logOdds, probability, byOthers, decision, missingShifts }
}

/** Predictions of every repeat for some of the rows, one repeat after the other. */
export function heldOutOf(
  { rows, target, groups }: FoldPlan,
  repeats: readonly Pick<OutOfFold, 'logOdds'>[],
  takes: (i: number) => boolean,
): HeldOut {
  const places = Int32Array.from(rows, (_, i) => i).filter(takes)
  const all = Int32Array.from(
    { length: places.length * repeats.length },
    (_, i) => places[i % places.length]!,
  )
  return {
    logOdds: Float64Array.from(
      all,
      (place, i) => repeats[Math.floor(i / places.length)]!.logOdds[place]!,
    ),
    labels: Float64Array.from(all, (place) => target[rows[place]!]!),
    groups: all.map((place) => groups[rows[place]!]!),
  }
}

/** Rows of the parts, each in the order of its places, as one matrix in the order of all places. */
function inOrder(
  parts: readonly Float32Array[],
  places: Int32Array,
  fold: Int32Array,
): Float32Array {
  const values = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0))
  if (values.length === 0) return values
  const width = values.length / places.length
  const next = parts.map(() => 0)
  places.forEach((place, i) => {
    const part = fold[place]!
    const from = next[part]!
    values.set(parts[part]!.subarray(from, from + width), i * width)
    next[part] = from + width
  })
  return values
}
