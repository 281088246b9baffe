import type { Fit, FitRunner } from './fitJob'

/**
 * Does no fit twice: the folds on which kinds were compared are those the chosen kind is validated
 * on. Within a run a job is known by its kind, its seed and whether bags keep families together.
 */
export function memoRunner(runner: FitRunner): FitRunner {
  const known = new Map<string, Promise<Fit>>()
  return {
    run(job) {
      const key = `${job.kind} ${job.byFamily} ${job.seed}`
      const fit = known.get(key) ?? runner.run(job)
      known.set(key, fit)
      return fit
    },
    end: () => runner.end(),
  }
}
