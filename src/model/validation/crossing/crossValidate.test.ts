import { describe, expect, it } from 'vitest'
import { logit } from '../../../ground/maths/logistic'
import { seededRandom } from '../../../ground/maths/random'
import { calibratedProbability } from '../measures/platt'
import { crossValidate, heldOutOf, settleAll } from './crossValidate'
import { settle } from './settle'

const size = 600
const random = seededRandom(2)
const rows = Int32Array.from({ length: size }, (_, i) => i)
const logOdds = Float64Array.from(rows, () => logit(random() ** 2 * 0.98 + 0.01))
const target = Int8Array.from(logOdds, (value) => (random() < 1 / (1 + Math.exp(-value)) ? 1 : 0))
const groups = rows.map((row) => row >> 1)
const plan = { rows, target, groups, folds: 4, repeats: 2, seed: 1, precision: 0.7 }
/** Its fits differ by a shift, as fits do. */
const learner = {
  async fit(_: Int32Array, seed: number) {
    const shift = (seed % 7) / 20
    return {
      logOdds: (asked: Int32Array) => Float64Array.from(asked, (row) => logOdds[row]! + shift),
    }
  },
}

describe('crossValidate', () => {
  it('decides each fold by the predictions for the other folds, as for the whole', async () => {
    const repeats = await crossValidate(plan, learner)
    const { precise, calibration: stored } = settleAll(plan, repeats)
    for (const { fold, logOdds: predicted, probability, decision } of repeats) {
      expect(probability).toEqual(calibratedProbability(predicted, stored))
      for (let part = 0; part < plan.folds; part++) {
        const others = heldOutOf(plan, repeats, (i) => fold[i] !== part)
        expect(others.logOdds).toHaveLength(2 * fold.filter((each) => each !== part).length)
        const { calibration, threshold } = settle(others, plan.precision, precise)
        const calibrated = calibratedProbability(predicted, calibration)
        rows.forEach((i) => {
          if (fold[i] !== part) return
          expect(decision[i]).toBe(calibrated[i]! >= threshold ? 1 : 0)
        })
      }
    }
  })

  it('leaves a rule its own threshold', async () => {
    const rule = {
      async fit() {
        return {
          threshold: 0.9,
          logOdds: (asked: Int32Array) => Float64Array.from(asked, (row) => logOdds[row]!),
        }
      },
    }
    const [only] = await crossValidate({ ...plan, repeats: 1 }, rule)
    rows.forEach((i) => {
      expect(only!.decision[i]).toBe(logOdds[i]! >= logit(0.9) ? 1 : 0)
    })
  })
})
