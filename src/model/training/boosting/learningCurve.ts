import type { LossCurve } from '../../../contracts'

/** A curve is drawn by so many points at most, evenly spaced; the last round is always among them. */
const mostPoints = 48
/** A report costs a message between threads. */
const reportEveryMs = 100

/** Told after every round of one curve: the round, from 0, and the mean log loss on held-out rows. */
export type OnRound = (round: number, loss: number) => void

/** Gathers the curves of one fit and reports them from time to time. */
export interface CurveRecorder {
  /** Starts another curve. */
  begin(): OnRound
}

/** @param report gets all curves so far, thinned out, at most ten times a second */
export function recordCurves(report: (curves: readonly LossCurve[]) => void): CurveRecorder {
  const done: LossCurve[] = []
  let losses: number[] = []
  let reported = performance.now()
  return {
    begin() {
      if (losses.length > 0) done.push(thinned(losses))
      losses = []
      return (round, loss) => {
        losses[round] = loss
        const now = performance.now()
        if (now - reported < reportEveryMs) return
        reported = now
        report([...done, thinned(losses)])
      }
    },
  }
}

/** @param losses by round, from 0 */
export function thinned(losses: readonly number[]): LossCurve {
  const last = losses.length - 1
  const step = Math.max(1, Math.ceil(losses.length / mostPoints))
  const rounds: number[] = []
  for (let round = 0; round < last; round += step) rounds.push(round)
  if (last >= 0) rounds.push(last)
  return { rounds, losses: rounds.map((round) => losses[round]!) }
}
