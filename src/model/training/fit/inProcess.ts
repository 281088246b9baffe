import { HoldfastError } from '../../../contracts'
import type { StartRunner } from './fitJob'
import { runFit } from './runFit'

/** Runs fits on this thread, one after another. */
export const inProcess: StartRunner = (data, watch) => {
  let last: Promise<unknown> = Promise.resolve()
  let ended = false
  return {
    run(job) {
      const fit = last.then(() => {
        if (ended) throw new HoldfastError('cancelled')
        return runFit(data, job, watch)
      })
      last = fit.catch(() => {
        ended = true
      })
      return fit
    },
    end() {
      ended = true
    },
  }
}
