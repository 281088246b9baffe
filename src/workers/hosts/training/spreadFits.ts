import type { Progress } from '../../../contracts'
import { HoldfastError, toHoldfastError } from '../../../contracts'
import { Turns } from '../../../ground/pacing'
import type { FitJob, StartRunner } from '../../../model/training'
import type { Client } from '../../messages'
import type { FitService } from './fitHost'

/**
 * Spreads fits over workers, one fit a worker at a time, in the order asked for. A fit depends on
 * nothing but its job and the data, so the results are those of one thread. The first failure, a
 * dead worker included, ends all workers and rejects every fit with it.
 */
export function spreadFits(workers: readonly Client<FitService>[]): StartRunner {
  return ({ features, named, target, groups }, watch) => {
    const turns = new Turns<Client<FitService>>()
    const stop = (error: HoldfastError) => {
      for (const worker of workers) worker.terminate(error)
      turns.end(error)
    }
    const told = (job: FitJob, { done, curves }: Progress) => {
      if (curves) watch.onCurves(job, curves)
      if (done > 0) watch.onBag(job).catch((thrown) => stop(toHoldfastError(thrown)))
    }

    for (const worker of workers) {
      worker.call.start(features, named, target.slice(), groups.slice()).then(
        () => turns.give(worker),
        (thrown) => stop(toHoldfastError(thrown)),
      )
    }
    return {
      async run(job) {
        const worker = await turns.take()
        // Arrays are transferred, and the caller keeps its own.
        const copy = { ...job, rows: job.rows.slice(), asked: job.asked.slice() }
        try {
          const fit = await worker.call.fit(copy, (progress) => told(job, progress))
          turns.give(worker)
          return fit
        } catch (thrown) {
          const error = toHoldfastError(thrown)
          stop(error)
          throw error
        }
      },
      end: () => stop(new HoldfastError('cancelled')),
    }
  }
}
