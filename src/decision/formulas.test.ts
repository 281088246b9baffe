import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { incompleteBeta } from '../ground/maths'
import { breakEvenRisk, breakEvenSaveRate } from './breakEven'
import { figuresOf } from './classic'
import { empc, rocHull } from './empc'
import { costOf, fillGains, gainOf, sumOfGains } from './gain'
import { detectableEffect, neededControl, powerOf } from './power'

/** From scipy 1.x `betainc`, empulse `empc_score` and statsmodels `NormalIndPower`, on data drawn at random. */
const golden: {
  readonly beta: readonly (readonly [x: number, a: number, b: number, value: number])[]
  readonly empc: readonly {
    readonly risk: readonly number[]
    readonly left: readonly number[]
    readonly value: number
    readonly offer: number
    readonly cost: number
    readonly profit: number
    readonly fraction: number
  }[]
  readonly power: readonly (readonly [p: number, n: number, m: number, effect: number])[]
} = JSON.parse(readFileSync('tests/fixtures/decision/formulas.json', 'utf8'))

const share = fc.double({ min: 0, max: 1, noNaN: true })
const money = fc.double({ min: 0, max: 1e5, noNaN: true })
const terms = fc.record({ saveRate: share, cost: money, offer: money, takenAnyway: share })

describe('gain', () => {
  it('is what the formula says', () => {
    const campaign = { saveRate: 0.3, cost: 20, offer: 50, takenAnyway: 0.5 }
    // 0.4·0.3·950 − 0.6·0.5·50 − 20
    expect(gainOf(0.4, 1000, campaign)).toBeCloseTo(79, 12)
    // 20 + 50·(0.4·0.3 + 0.6·0.5)
    expect(costOf(1, 0.4, campaign)).toBeCloseTo(41, 12)
  })

  it('rises with the risk wherever S·(V − O) + A·O > 0', () => {
    fc.assert(
      fc.property(share, share, money, terms, (a, b, value, campaign) => {
        const { saveRate, offer, takenAnyway } = campaign
        fc.pre(saveRate * (value - offer) + takenAnyway * offer > 1e-9)
        const [low, high] = [
          gainOf(Math.min(a, b), value, campaign),
          gainOf(Math.max(a, b), value, campaign),
        ]
        expect(high - low).toBeGreaterThanOrEqual(-1e-9 * (1 + Math.abs(low)))
      }),
    )
  })

  it('sums to that of a group, and is the same one by one', () => {
    const people = fc.array(fc.tuple(share, money), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(people, terms, (customers, campaign) => {
        const risk = Float64Array.from(customers, ([p]) => p)
        const value = Float64Array.from(customers, ([, v]) => v)
        const gains = new Float64Array(risk.length)
        fillGains(gains, risk, value, campaign)
        gains.forEach((gain, i) => {
          expect(gain).toBe(gainOf(risk[i]!, value[i]!, campaign))
        })
        const total = (numbers: Float64Array) => numbers.reduce((sum, n) => sum + n, 0)
        const worth = total(risk.map((p, i) => p * value[i]!))
        expect(sumOfGains(risk.length, total(risk), worth, campaign)).toBeCloseTo(total(gains), 4)
      }),
    )
  })
})

describe('break-even', () => {
  it('is where the gain is nothing', () => {
    const campaign = { saveRate: 0.3, cost: 20, offer: 50, takenAnyway: 0.5 }
    const risk = breakEvenRisk(1000, campaign)!
    expect(gainOf(risk, 1000, campaign)).toBeCloseTo(0, 10)
    expect(breakEvenRisk(1000, { ...campaign, cost: 400, offer: 0 })).toBeNull()
    expect(breakEvenRisk(0, { saveRate: 0.3, cost: 0, offer: 0, takenAnyway: 1 })).toBeNull()
    const saveRate = breakEvenSaveRate(10, 4, 4000, campaign)!
    expect(sumOfGains(10, 4, 4000, { ...campaign, saveRate })).toBeCloseTo(0, 10)
    expect(breakEvenSaveRate(10, 4, 100, campaign)).toBeNull()
    expect(breakEvenSaveRate(0, 0, 0, campaign)).toBeNull()
  })
})

describe('classic figures', () => {
  it('are those of the worked example', () => {
    const counts = { truePositives: 185, falsePositives: 2, falseNegatives: 5, trueNegatives: 934 }
    const figures = figuresOf(
      { ...counts, valueFound: 185_000, valueMissed: 5000 },
      { saveRate: 0.3, cost: 200 },
    )
    expect(figures).toMatchObject({ ...counts, falsePositiveCost: 400 })
    expect(figures.falseNegativeCost).toBeCloseTo(1500, 9)
    expect(figures.truePositiveNetValue).toBeCloseTo(18_500, 9)
    expect(figures.totalNetValue).toBeCloseTo(16_600, 9)
    expect(figures.perCustomer).toBeCloseTo(14.74, 2)
    expect(figures.roi).toBeCloseTo(0.48, 2)
  })
})

describe('EMPC', () => {
  it.each(golden.empc)('is that of empulse ($profit)', ({ risk, left, ...money }) => {
    const order = risk.map((_, i) => i).sort((a, b) => risk[b]! - risk[a]!)
    const hull = rocHull(
      order.map((i) => risk[i]!),
      Uint8Array.from(order, (i) => left[i]!),
    )!
    const found = empc(hull, money.value, money)!
    expect(found.value).toBeCloseTo(money.profit, 9)
    expect(found.fraction).toBeCloseTo(money.fraction, 5)
  })

  it('needs rows of both kinds, and a value above the offer', () => {
    expect(rocHull([0.3, 0.2], Uint8Array.of(0, 0))).toBeNull()
    const hull = rocHull([0.3, 0.2], Uint8Array.of(1, 0))!
    expect(empc(hull, 100, { offer: 100, cost: 1 })).toBeNull()
    expect(empc(hull, 1, { offer: 0, cost: 10 })).toEqual({ value: 0, fraction: 0 })
  })

  it('never falls below contacting nobody or everybody', () => {
    const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.boolean()), { minLength: 2 })
    fc.assert(
      fc.property(rows, money, money, money, (drawn, value, offer, cost) => {
        const sorted = drawn.toSorted(([a], [b]) => b - a)
        const left = Uint8Array.from(sorted, ([, leaves]) => Number(leaves))
        const hull = rocHull(
          sorted.map(([risk]) => risk),
          left,
        )
        const found = hull && empc(hull, value, { offer, cost })
        fc.pre(hull !== null && found !== null)
        const all = hull!.rate * 0.3 * (value - offer) - (1 - hull!.rate) * offer - cost
        expect(found!.value).toBeGreaterThanOrEqual(Math.max(0, all) - 1e-6 * (1 + value))
        expect(found!.fraction).toBeLessThanOrEqual(1 + 1e-9)
      }),
    )
  })
})

describe('incomplete beta', () => {
  it.each(golden.beta)('at %f of (%f, %f) is that of scipy', (x, a, b, value) => {
    expect(Math.abs(incompleteBeta(x, a, b) - value)).toBeLessThan(1e-12)
  })

  it('turns round with its arguments', () => {
    const shape = fc.double({ min: 0.05, max: 200, noNaN: true })
    fc.assert(
      // Of these 1 − x is exact.
      fc.property(fc.integer({ min: 0, max: 1024 }), shape, shape, (part, a, b) => {
        const x = part / 1024
        expect(incompleteBeta(x, a, b) + incompleteBeta(1 - x, b, a)).toBeCloseTo(1, 10)
      }),
    )
  })
})

describe('power', () => {
  it.each(golden.power)('of %f with %d and %d is that of statsmodels', (p, n, m, effect) => {
    expect(detectableEffect(p, n, m)! / effect).toBeCloseTo(1, 4)
  })

  it('tells the smallest control group that is enough', () => {
    expect(powerOf(0.3, 0, 10, 0.1)).toBeNull()
    expect(neededControl(0.3, 0.01, 100)).toBeNull()
    fc.assert(
      fc.property(
        fc.double({ min: 0.05, max: 0.95, noNaN: true }),
        fc.double({ min: 0.01, max: 0.5, noNaN: true }),
        fc.integer({ min: 2, max: 50_000 }),
        (p, effect, size) => {
          const control = neededControl(p, effect, size)
          const found = (n: number) => detectableEffect(p, n, size - n)! <= effect * (1 + 1e-6)
          if (control === null) expect(found(Math.floor(size / 2))).toBe(false)
          else {
            expect(found(control)).toBe(true)
            if (control > 1)
              expect(detectableEffect(p, control - 1, size - control + 1)).toBeGreaterThan(effect)
          }
        },
      ),
    )
  })
})
