import { HoldfastError } from '../../contracts'
import { activeModel } from './modelInUse'
import { type Durations, probeCustomers, sumGap, summarise } from './probe'

export interface LiveCheck extends Durations {
  /** Largest distance between a risk and the sum of its reasons, as a difference of probabilities. */
  readonly largestGap: number
}

const warmUpCalls = 20
const measuredCalls = 200

/**
 * Asks the model in use for one customer at a time, as a script or a colleague would, and times each
 * answer from the page to the worker and back, explanation included. Null where `stopped` said so.
 *
 * @throws HoldfastError where a prediction fails or there is no model.
 */
export async function measureLive(stopped: () => boolean): Promise<LiveCheck | null> {
  const { manifest, pool } = await activeModel()
  const customers = probeCustomers(manifest, warmUpCalls + measuredCalls)
  const milliseconds = new Float64Array(measuredCalls)
  let largestGap = 0
  for (const [call, customer] of customers.entries()) {
    if (stopped()) return null
    const asked = performance.now()
    const [answer] = await pool.predict([customer])
    const took = performance.now() - asked
    if (!answer) throw new HoldfastError('worker-failed', { detail: 'no answer' })
    if ('code' in answer) throw new HoldfastError(answer.code, answer.params)
    largestGap = Math.max(largestGap, sumGap(answer))
    if (call >= warmUpCalls) milliseconds[call - warmUpCalls] = took
  }
  return { ...summarise(milliseconds), largestGap }
}
