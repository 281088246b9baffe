import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ThresholdFacts } from '../../../contracts'
import { cutAt } from './cut'

/** Facts of some risks as their definition says, one by one. */
function factsOf(risks: readonly number[], left: readonly boolean[] | null): ThresholdFacts {
  const falling = [...risks].sort((a, b) => b - a)
  const steps = Array.from({ length: 1001 }, (_, j) => j / 1000)
  const over = (kept: readonly number[]) =>
    Float64Array.from(steps, (step) => kept.filter((risk) => risk >= step).length)
  const who = (value: boolean) => risks.filter((_, i) => left?.[i] === value)
  return {
    histogram: new Float64Array(100),
    above: over(risks),
    expected: Float64Array.from(steps, (step) =>
      risks.reduce((sum, risk) => (risk >= step ? sum + risk : sum), 0),
    ),
    ranks: Float64Array.from(falling, (_, k) => k + 1),
    riskAtRank: Float64Array.from(falling),
    measured: left && {
      known: risks.length,
      left: who(true).length,
      caught: over(who(true)),
      wrong: over(who(false)),
    },
  }
}

const risk = fc.double({ min: 0, max: 1, noNaN: true })
const people = fc.array(fc.tuple(risk, fc.boolean()), { minLength: 1, maxLength: 60 })
const step = fc.integer({ min: 0, max: 1000 })

describe('cutAt', () => {
  it('counts by a risk what counting one by one gives', () => {
    fc.assert(
      fc.property(people, step, (all, at) => {
        const risks = all.map(([p]) => p)
        const kept = risks.filter((p) => p >= at / 1000)
        const cut = cutAt(factsOf(risks, null), { by: 'risk', at: at / 1000 }, false)
        const sum = kept.reduce((total, p) => total + p, 0)
        expect(cut.count).toBe(kept.length)
        expect(cut.share).toBeCloseTo(kept.length / risks.length, 12)
        expect(cut.caught).toBeCloseTo(sum, 9)
        expect(cut.wrong).toBeCloseTo(kept.length - sum, 9)
        if (kept.length > 0 && sum > 0) expect(cut.precision).toBeCloseTo(sum / kept.length, 9)
      }),
    )
  })

  it('measures on known outcomes what counting one by one gives', () => {
    fc.assert(
      fc.property(people, step, (all, at) => {
        const facts = factsOf(
          all.map(([p]) => p),
          all.map(([, left]) => left),
        )
        const above = all.filter(([p]) => p >= at / 1000)
        const caught = above.filter(([, left]) => left).length
        const leavers = all.filter(([, left]) => left).length
        const cut = cutAt(facts, { by: 'risk', at: at / 1000 }, true)
        expect([cut.caught, cut.wrong]).toEqual([caught, above.length - caught])
        expect(cut.precision).toBe(above.length > 0 ? caught / above.length : null)
        expect(cut.recall).toBe(leavers > 0 ? caught / leavers : null)
      }),
    )
  })

  it('takes exactly as many as asked, the riskiest, and their risks within a thousandth each', () => {
    fc.assert(
      fc.property(people, fc.nat(70), (all, at) => {
        const risks = all.map(([p]) => p)
        const count = Math.min(at, risks.length)
        const first = [...risks].sort((a, b) => b - a).slice(0, count)
        const cut = cutAt(factsOf(risks, null), { by: 'count', at }, false)
        expect(cut.count).toBe(count)
        expect(cut.risk).toBe(count > 0 ? first.at(-1) : 1)
        const sum = first.reduce((total, p) => total + p, 0)
        expect(Math.abs(cut.caught - sum)).toBeLessThanOrEqual(count / 1000 + 1e-9)
      }),
    )
  })

  it('is one handle: a share and the number it stands for cut alike', () => {
    fc.assert(
      fc.property(people, fc.double({ min: 0, max: 1, noNaN: true }), (all, share) => {
        const facts = factsOf(
          all.map(([p]) => p),
          null,
        )
        const byShare = cutAt(facts, { by: 'share', at: share }, false)
        const byCount = cutAt(facts, { by: 'count', at: byShare.count }, false)
        expect(byShare).toEqual(byCount)
      }),
    )
  })

  it('knows a rank between two that are told', () => {
    const facts: ThresholdFacts = {
      ...factsOf([0.9, 0.5], null),
      above: new Float64Array(1001).fill(101),
      expected: new Float64Array(1001).fill(70),
      ranks: Float64Array.of(1, 101),
      riskAtRank: Float64Array.of(0.9, 0.5),
    }
    expect(cutAt(facts, { by: 'count', at: 26 }, false).risk).toBeCloseTo(0.8, 12)
  })

  it('of nobody says nothing', () => {
    const cut = cutAt(factsOf([], []), { by: 'count', at: 10 }, true)
    expect(cut).toEqual({
      risk: 1,
      share: 0,
      count: 0,
      caught: 0,
      leavers: 0,
      wrong: 0,
      precision: null,
      recall: null,
    })
  })
})
