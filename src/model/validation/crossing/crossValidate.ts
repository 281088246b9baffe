import { derivedSeed } from '../../../ground/maths'
import { calibratedProbability, decide, groupedParts, splitRows } from '../measures'
import type { Learner } from './learner'

/** Predictions for every row from a fit that saw neither the row nor its family. */
export interface OutOfFold {
  /** Fold of rows[i], from 0. */
  readonly fold: Int32Array
  /** Before calibration. */
  readonly logOdds: Float64Array
  /** Calibrated inside the training folds. */
  readonly probability: Float64Array
  /** 1 where the probability reaches the threshold chosen inside the training folds. */
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
}

/**
 * Repeated stratified grouped cross-validation; one entry a repeat, arrays as long as `rows`. All
 * fits are asked for at once, so that a learner may run them side by side.
 * @param shiftsOf places in `rows` whose moves with missing features are wanted too
 */
export function crossValidate(
  plan: FoldPlan,
  learner: Learner,
  shiftsOf: Int32Array = new Int32Array(0),
): Promise<OutOfFold[]> {
  const repeats = Array.from({ length: plan.repeats }, (_, repeat) =>
    oneRepeat(plan, learner, derivedSeed(plan.seed, repeat), shiftsOf),
  )
  return Promise.all(repeats)
}

async function oneRepeat(
  plan: FoldPlan,
  learner: Learner,
  seed: number,
  shiftsOf: Int32Array,
): Promise<OutOfFold> {
  const { rows, target, groups, folds } = plan
  const fold = groupedParts(rows, target, groups, folds, seed)
  const logOdds = new Float64Array(rows.length)
  const probability = new Float64Array(rows.length)
  const decision = new Uint8Array(rows.length)
  const shiftParts: Float32Array[] = []
  const fitPart = async (part: number) => {
    const { inside, outside } = splitRows(rows, fold, part)
    const fitted = await learner.fit(outside, derivedSeed(seed, part))
    const predicted = fitted.logOdds(inside)
    const calibrated = calibratedProbability(predicted, fitted.calibration)
    const decided = decide(calibrated, fitted.threshold)
    let next = 0
    for (let i = 0; i < rows.length; i++) {
      if (fold[i] !== part) continue
      logOdds[i] = predicted[next]!
      probability[i] = calibrated[next]!
      decision[i] = decided[next]!
      next++
    }
    const places = shiftsOf.filter((i) => fold[i] === part)
    const shifts = fitted.missingShifts?.(places.map((i) => rows[i]!)) ?? new Float32Array(0)
    shiftParts[part] = shifts.map((shift) => shift * fitted.calibration.slope)
  }
  await Promise.all(Array.from({ length: folds }, (_, part) => fitPart(part)))
  const missingShifts = inOrder(shiftParts, shiftsOf, fold)
  return { fold, logOdds, probability, decision, missingShifts }
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
