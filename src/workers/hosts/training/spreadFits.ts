import type { Progress } from '../../../contracts'
import { HoldfastError, toHoldfastError } from '../../../contracts'
import type { Fit, FitJob, StartRunner } from '../../../model/training'
import type { Client } from '../../messages'
import type { FitService } from './fitHost'

interface Waiting {
  readonly job: FitJob
  readonly resolve: (fit: Fit) => void
  readonly reject: (error: HoldfastError) => void
}

/**
 * Spreads fits over workers, one fit a worker at a time, in the order asked for. A fit depends on
 * nothing but its job and the data, so the results are those of one thread. The first failure, a
 * dead worker included, ends all workers and rejects every fit with it.
 */
export function spreadFits(workers: readonly Client<FitService>[]): StartRunner {
  return ({ features, target, groups }, watch) => {
    const idle: Client<FitService>[] = []
    const waiting: Waiting[] = []
    let end: HoldfastError | null = null

    const stop = (error: HoldfastError) => {
      if (end) return
      end = error
      for (const worker of workers) worker.terminate(error)
      for (const { reject } of waiting.splice(0)) reject(error)
    }
    const told = (job: FitJob, { done, curves }: Progress) => {
      if (curves) watch.onCurves(job, curves)
      if (done > 0) watch.onBag(job).catch((thrown) => stop(toHoldfastError(thrown)))
    }
    const work = async (worker: Client<FitService>, { job, resolve, reject }: Waiting) => {
      try {
        // Arrays are transferred, and the caller keeps its own.
        const copy = { ...job, rows: job.rows.slice(), asked: job.asked.slice() }
        resolve(await worker.call.fit(copy, (progress) => told(job, progress)))
        free(worker)
      } catch (thrown) {
        const error = toHoldfastError(thrown)
        reject(error)
        stop(error)
      }
    }
    const free = (worker: Client<FitService>) => {
      const next = waiting.shift()
      if (next) void work(worker, next)
      else idle.push(worker)
    }

    for (const worker of workers) {
      worker.call.start(features, target.slice(), groups.slice()).then(
        () => free(worker),
        (thrown) => stop(toHoldfastError(thrown)),
      )
    }
    return {
      run: (job) =>
        new Promise((resolve, reject) => {
          if (end) return reject(end)
          const asked = { job, resolve, reject }
          const worker = idle.pop()
          if (worker) void work(worker, asked)
          else waiting.push(asked)
        }),
      end: () => stop(new HoldfastError('cancelled')),
    }
  }
}
