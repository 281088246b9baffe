import { describe, expect, it } from 'vitest'
import { logistic } from '../../../ground/maths/logistic'
import { seededRandom } from '../../../ground/maths/random'
import type { TrainingFeature } from '../../features/features'
import { dealBags } from '../boosting/bags'
import { blended, chooseShare } from './blend'
import { fitLinear } from './fitLinear'
import { binCentres, lineScales, onFiner, stepsOf } from './steps'

const count = 3000
const random = seededRandom(8)
const rows = Int32Array.from({ length: count }, (_, row) => row)
const x = Float32Array.from(rows, () => (random() < 0.1 ? Number.NaN : random() * 10 - 5))
const plan = Int32Array.from(rows, () => Math.floor(random() * 3))
const truth = Float64Array.from(
  rows,
  (row) => (Number.isNaN(x[row]!) ? 1 : 0.6 * x[row]!) + [-1, 0, 1][plan[row]!]!,
)
const target = Int8Array.from(truth, (logOdds) => (random() < logistic(logOdds) ? 1 : 0))
const labels = Float64Array.from(target)
const features: TrainingFeature[] = [
  { kind: 'number', name: 'x', values: x, integer: false },
  { kind: 'category', name: 'plan', codes: plan, categories: ['a', 'b', 'c'] },
]
const bagging = dealBags(rows, target, rows, 4, 1)

describe('fitLinear', () => {
  const fit = fitLinear(features, [0, 0], target, bagging)!

  it('finds the line, the mark of missing cells and the categories', () => {
    const [ofX, ofPlan] = fit.mean.effects
    expect(ofX).toMatchObject({ kind: 'number', slope: expect.closeTo(0.6, 1) })
    if (ofX?.kind !== 'number' || ofPlan?.kind !== 'category') throw new Error('other kinds')
    const atMissing = ofX.missing - ofX.slope * (0 - ofX.mean)
    expect(atMissing).toBeCloseTo(1, 0)
    expect(ofPlan.values[2]! - ofPlan.values[0]!).toBeCloseTo(2, 0)
  })

  it('foretells each row by the bag that held it out', () => {
    const bag = bagging.part[7]!
    const { base, effects } = fit.bags[bag]!
    const [ofX, ofPlan] = effects
    if (ofX?.kind !== 'number' || ofPlan?.kind !== 'category') throw new Error('other kinds')
    const line = Number.isNaN(x[7]!) ? ofX.missing : ofX.slope * (x[7]! - ofX.mean)
    expect(fit.heldOut[7]).toBeCloseTo(base + line + ofPlan.values[plan[7]!]!, 9)
  })

  it('leaves a line out that would go against its direction', () => {
    const falling = fitLinear(features, [-1, 0], target, bagging)!
    expect(falling.mean.effects[0]).toMatchObject({ slope: 0 })
    expect(fitLinear(features, [1, 0], target, bagging)!.mean).toEqual(fit.mean)
  })

  it('is given up on a table too wide for it', () => {
    const categories = Array.from({ length: 500 }, (_, c) => `c${c}`)
    const wide: TrainingFeature = { kind: 'category', name: 'wide', codes: plan, categories }
    expect(fitLinear([wide], [0], target, bagging)).toBeNull()
  })
})

describe('chooseShare', () => {
  const noisy = truth.map((value) => value + 3 * (random() - 0.5))

  it('takes the linear part alone where it is the truth', () => {
    expect(chooseShare(noisy, truth, labels)).toBe(0)
    expect(chooseShare(truth, noisy, labels)).toBe(1)
  })

  it('takes both where their errors cancel', () => {
    const errors = truth.map(() => 4 * (random() - 0.5))
    const one = truth.map((value, i) => value + errors[i]!)
    const other = truth.map((value, i) => value - errors[i]!)
    expect(chooseShare(one, other, labels)).toBe(0.5)
  })
})

describe('steps', () => {
  const coarse = [
    { cuts: Float32Array.of(-1, 2), categories: [] },
    { cuts: Float32Array.of(0.5), categories: ['b', 'a', 'c'] },
  ]
  const scales = lineScales(features, coarse, target, rows)

  it('hold every cut of the boosted terms, and each category by itself', () => {
    expect(scales[0]!.cuts).toContain(-1)
    expect(scales[0]!.cuts).toContain(2)
    expect(scales[0]!.cuts.length).toBeGreaterThan(250)
    expect(Array.from(scales[1]!.cuts)).toEqual([0.5, 1.5])
  })

  it('lay a step function on finer cuts without changing it', () => {
    const finer = onFiner(Float64Array.of(1, 2, 3, 9), coarse[0]!.cuts, scales[0]!.cuts)
    scales[0]!.cuts.forEach((cut, bin) => {
      expect(finer[bin]).toBe(cut <= -1 ? 1 : cut <= 2 ? 2 : 3)
    })
    expect(finer.at(-2)).toBe(3)
    expect(finer.at(-1)).toBe(9)
  })

  it('follow the line to a small part of its reach', () => {
    const effect = { kind: 'number', slope: 2, mean: 1, missing: -7 } as const
    const scale = scales[0]!
    const steps = stepsOf(effect, features[0]!, scale, binCentres(features[0]!, scale, rows))
    expect(steps.at(-1)).toBe(-7)
    for (const row of rows) {
      if (Number.isNaN(x[row]!)) continue
      const bin = scale.cuts.filter((cut) => cut < x[row]!).length
      expect(Math.abs(steps[bin]! - 2 * (x[row]! - 1))).toBeLessThan(0.2)
    }
  })

  it('give each category its value in the order of the codes', () => {
    const effect = { kind: 'category', values: Float64Array.of(10, 20, 30) } as const
    const scale = scales[1]!
    const steps = stepsOf(effect, features[1]!, scale, binCentres(features[1]!, scale, rows))
    expect(Array.from(steps.subarray(0, 3))).toEqual([20, 10, 30])
  })
})

it('blended is the weighted mean', () => {
  expect(Array.from(blended(Float64Array.of(1, 2), Float64Array.of(3, 6), 0.75))).toEqual([1.5, 3])
})
