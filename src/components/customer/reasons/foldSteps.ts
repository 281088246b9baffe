import type { Step } from '../../../contracts'

/** Small contributions in one bar. */
export interface FoldedSteps {
  readonly count: number
  /** Sums over the folded steps. */
  readonly contribution: number
  readonly points: number
}

export interface Folded {
  readonly shown: readonly Step[]
  /** Null where nothing is folded. */
  readonly others: FoldedSteps | null
}

/** Below this share of the sum of absolute contributions a step counts as small. */
const smallShare = 0.02

/**
 * Keeps the leading steps and sums the small rest into one, so that the total is unchanged.
 * @param steps ordered by absolute contribution, largest first
 * @param most steps shown at most; a rest of one step is shown, not folded
 */
export function foldSteps(steps: readonly Step[], most = 6): Folded {
  let total = 0
  for (const step of steps) total += Math.abs(step.contribution)
  let keep = 0
  while (
    keep < steps.length &&
    keep < most &&
    Math.abs(steps[keep]?.contribution ?? 0) > smallShare * total
  )
    keep++
  return foldRest(steps, steps.slice(0, keep), steps.slice(keep))
}

/**
 * Shows the steps of `features` and sums all others into one, whatever their size, so that rows keep
 * their places while values change.
 */
export function foldExcept(steps: readonly Step[], features: ReadonlySet<number>): Folded {
  return foldRest(
    steps,
    steps.filter(({ feature }) => features.has(feature)),
    steps.filter(({ feature }) => !features.has(feature)),
  )
}

function foldRest(steps: readonly Step[], shown: readonly Step[], rest: readonly Step[]): Folded {
  if (rest.length < 2) return { shown: steps, others: null }
  let contribution = 0
  let points = 0
  for (const step of rest) {
    contribution += step.contribution
    points += step.points
  }
  return { shown, others: { count: rest.length, contribution, points } }
}
