import type { Candidate, LossCurve, OnProgress, TrainingStep } from '../../../contracts'
import { HoldfastError } from '../../../contracts'
import type { FitJob, FitRunner, FitWatch } from './fitJob'
import { type PlannedRun, workParts } from './workPlan'

type Kind = Candidate['kind']

/** Earlier than this an estimate of the time left says little. */
const leastSeconds = 2
const leastShare = 0.03

/** Tells how far a training run is. */
export interface TrainingTracker extends FitWatch {
  /** A part begins. A kind given with a later step than `compare` is the chosen one. */
  enter(step: TrainingStep, kind: Kind): void
  /** The same runner; its fits are counted as they end. */
  following(runner: FitRunner): FitRunner
}

/**
 * Counts bags and fits, follows the curves of one fit at a time, and estimates the time left from
 * the pace so far. Lets the event loop run between bags, so that progress is shown and a cancel is
 * heard.
 */
export function trackTraining(
  run: PlannedRun,
  onProgress: OnProgress,
  signal: AbortSignal | undefined,
): TrainingTracker {
  const started = performance.now()
  let parts = workParts(run, null)
  let at = 0
  let bags = 0
  let fits = 0
  let bagsBefore = 0
  let share = 0
  let curves: readonly LossCurve[] = []
  let followed: FitJob | null = null

  const shareDone = () => {
    const whole = parts.reduce((sum, { weight }) => sum + weight, 0)
    const before = parts.slice(0, at).reduce((sum, { weight }) => sum + weight, 0)
    const part = parts[at]!
    // A fit may need fewer bags than planned, so finished fits count as well.
    const ended = part.fits === 0 ? 0 : Math.max(bags / part.bags, fits / part.fits)
    const within = Math.min(1, ended) * part.weight
    // The choice of a kind makes the rest shorter or longer: the bar stays rather than go back.
    share = Math.max(share, (before + within) / whole)
    return share
  }
  const tell = () => {
    const part = parts[at]!
    const done = shareDone()
    const seconds = (performance.now() - started) / 1000
    const known = seconds >= leastSeconds && done >= leastShare
    onProgress({
      stage: 'train',
      done: bagsBefore + bags,
      total: parts.reduce((sum, each) => sum + each.bags, 0),
      unit: 'rounds',
      training: {
        step: part.step,
        kind: part.kind,
        folds: part.fits > 1 ? { done: Math.min(fits, part.fits), total: part.fits } : null,
        curves,
        share: done,
        secondsLeft: known ? (seconds * (1 - done)) / done : null,
      },
    })
  }

  return {
    enter(step, kind) {
      if (step !== 'compare') parts = workParts(run, kind)
      at = parts.findIndex((part) => part.step === step && part.kind === kind)
      bagsBefore += bags
      bags = 0
      fits = 0
      tell()
    },
    following(runner) {
      return {
        async run(job) {
          const fit = await runner.run(job)
          fits++
          if (followed === job) followed = null
          tell()
          return fit
        },
        end: () => runner.end(),
      }
    },
    async onBag() {
      tell()
      bags++
      await new Promise((resolve) => setTimeout(resolve, 0))
      if (signal?.aborted) throw new HoldfastError('cancelled')
    },
    onCurves(job, shown) {
      followed ??= job
      if (followed !== job) return
      curves = shown
      tell()
    },
  }
}
