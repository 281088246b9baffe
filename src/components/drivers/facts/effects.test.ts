import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { english, exampleEffect, exampleFeature } from '../../../../tests/support/effects'
import { logistic } from '../../../ground/maths/logistic'
import { binOfValue, effectBins, missingBin, readsAsRows } from './bins'
import { binReadout, effectTable, findingSentence } from './effectText'
import { strongestRun } from './finding'
import { digitsFor, placeText } from './placeText'
import { pointsOf, riskAt } from './risk'

/** Intl puts no-break spaces and word joiners between parts; tests read better without. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('\u2060', '')

const tenure = exampleFeature()
const bins = effectBins(tenure, exampleEffect([1.5, 3.5, 4.5], [2.5, 0.3, -0.2, -1]))
const cashback = exampleFeature(
  {
    name: 'Cashback',
    label: { en: 'Cashback', ru: 'Кешбэк' },
    integer: false,
    unit: { en: '', ru: '' },
  },
  { min: 0, max: 325 },
)
const texts = (feature = tenure, shown = bins) =>
  shown.map(({ place }) =>
    plain(placeText(feature, place, digitsFor(shown.map((bin) => bin.place)), english)),
  )

describe('bins of an effect', () => {
  it('name the whole numbers they hold', () => {
    expect(texts()).toEqual(['0–1 months', '2–3 months', '4 months', '5 months and more'])
  })

  it('leave out bins that no whole number can reach', () => {
    expect(effectBins(tenure, exampleEffect([1.2, 1.8], [1, 2, 3]))).toHaveLength(2)
  })

  it('print cuts with the digits that keep them apart', () => {
    const close = effectBins(cashback, exampleEffect([120.51, 120.54, 180], [0, 1, 2, 3]))
    expect(texts(cashback, close)).toEqual([
      'up to 120.51',
      '120.51–120.54',
      '120.54–180',
      'over 180',
    ])
  })

  it('find a value where the model does, at float32 cuts printed short', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: -500, max: 500 }), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: -600, max: 600 }),
        (hundredths, at) => {
          const cuts = hundredths.sort((a, b) => a - b).map((cut) => cut / 100)
          const value = at / 100
          const shown = effectBins(cashback, exampleEffect(cuts, [...cuts, 9]))
          const below = cuts.filter((cut) => Math.fround(value) > Math.fround(cut)).length
          expect(binOfValue(cashback, shown, value)).toBe(below)
        },
      ),
    )
  })

  it('read categories by their spelling, and what is unknown as missing', () => {
    const payment = exampleFeature({
      kind: 'category',
      categories: ['Credit Card', 'COD'],
      synonyms: { CC: 'Credit Card' },
    })
    const shown = effectBins(payment, exampleEffect([], [-1, 1]))
    const found = ['CC', 'COD', 'constructor', null].map((v) => binOfValue(payment, shown, v))
    expect(found).toEqual([0, 1, -1, -1])
    expect(texts(payment, shown)).toEqual(['Credit Card', 'COD'])
  })

  it('read as rows only where each holds one value', () => {
    const tier = exampleFeature({ name: 'CityTier' }, { min: 1, max: 3 })
    expect(readsAsRows(tier, effectBins(tier, exampleEffect([1.5, 2.5], [1, 2, 3])))).toBe(true)
    expect(readsAsRows(tenure, bins)).toBe(false)
  })
})

describe('the finding', () => {
  const told = { feature: tenure, base: -3, bins }
  const sentence = (shown: typeof bins) =>
    plain(findingSentence(strongestRun(shown, -3), { ...told, bins: shown }, english))

  it('names the step that moves the risk most surely, against the typical customer', () => {
    expect(sentence(bins)).toBe(
      'Tenure 0–1 months: risk 37.8 %, against 4.7 % for the typical customer',
    )
  })

  it('joins neighbours that go at least half as far', () => {
    const wide = effectBins(tenure, exampleEffect([1.5, 3.5, 4.5], [2.5, 2, -0.2, -1]))
    expect(sentence(wide)).toBe(
      'Tenure 0–3 months: risk 26.9 % to 37.8 %, against 4.7 % for the typical customer',
    )
  })

  it('never rests on a step with few rows', () => {
    const counts = [5, 100, 100, 100]
    const thin = effectBins(tenure, exampleEffect([1.5, 3.5, 4.5], [5, 0.3, -0.2, -1], { counts }))
    expect(sentence(thin)).toBe(
      'Tenure 5 months and more: risk 1.8 %, against 4.7 % for the typical customer',
    )
  })

  it('says so where nothing moves the risk', () => {
    const flat = effectBins(tenure, exampleEffect([1.5], [0.01, -0.01]))
    expect(strongestRun(flat, -3)).toBeNull()
    expect(sentence(flat)).toContain('stays close to the typical customer’s, 4.7 %')
  })

  it('goes by the near end of the interval, not by the size', () => {
    // 0–1 months: 2.5 in [0.1, 4.9]; 5 and more: −1 in [−1.1, −0.9].
    const low = [0.1, 0.1, -0.4, -1.1]
    const high = [4.9, 0.5, 0, -0.9]
    const wide = effectBins(
      tenure,
      exampleEffect([1.5, 3.5, 4.5], [2.5, 0.3, -0.2, -1], { low, high }),
    )
    expect(sentence(wide)).toBe(
      'Tenure 5 months and more: risk 1.8 %, against 4.7 % for the typical customer',
    )
  })

  it('is not certain where every interval holds the typical customer', () => {
    const effect = exampleEffect([1.5], [2, -1], { low: [-1, -3], high: [5, 1] })
    const vague = effectBins(tenure, effect)
    expect(strongestRun(vague, -3)).toBe('unsure')
    expect(sentence(vague)).toBe(
      'Tenure: not certain. No value is reliably above or below the typical customer, 4.7 %',
    )
  })

  it('is never less sure than any single step', () => {
    const four = (least: number, most: number) =>
      fc.array(fc.double({ min: least, max: most, noNaN: true }), { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(
        four(-4, 4),
        four(0, 3),
        fc.double({ min: -5, max: 5, noNaN: true }),
        (values, halves, base) => {
          const low = values.map((value, bin) => value - halves[bin]!)
          const high = values.map((value, bin) => value + halves[bin]!)
          const effect = exampleEffect([1.5, 3.5, 4.5], values, { low, high })
          const run = strongestRun(effectBins(tenure, effect), base)
          const sure = values.map((value, bin) =>
            Math.abs(value) <= halves[bin]! ? 0 : value - Math.sign(value) * halves[bin]!,
          )
          const moves = values.map((value) => Math.abs(pointsOf(base, value)) >= 0.005)
          if (run === null) {
            expect(moves).not.toContain(true)
            return
          }
          const best = Math.max(
            ...sure.map((value, bin) => (moves[bin] ? Math.abs(pointsOf(base, value)) : 0)),
          )
          if (run === 'unsure') {
            expect(best).toBe(0)
            return
          }
          // The surest step stands in the run.
          const within = values.some(
            (value, bin) =>
              value >= run.lowest &&
              value <= run.highest &&
              Math.abs(Math.abs(pointsOf(base, sure[bin]!)) - best) < 1e-12,
          )
          expect(within).toBe(true)
        },
      ),
    )
  })
})

describe('exact values', () => {
  it('are the probability of base plus effect, and its distance from the typical customer', () => {
    expect(riskAt(0)).toBe(0.5)
    expect(pointsOf(-3, 2.5)).toBeCloseTo(logistic(-0.5) - logistic(-3), 12)
    expect(plain(binReadout(bins[0]!, { feature: tenure, base: -3, bins }, english))).toBe(
      '0–1 months: risk 37.8 % (95 % interval 33.2 % to 42.6 %), +33.0 pp against the typical customer, log-odds +2.50 · 100 training rows',
    )
  })

  it('stand in the table, each row under a name of its own', () => {
    const missing = missingBin(exampleEffect([], [0]))
    const { rows } = effectTable([...bins, missing], { feature: tenure, base: -3, bins }, english)
    expect(rows.map(([name]) => plain(name!))).toEqual([...texts(), 'missing'])
    expect(new Set(rows.map(([name]) => name)).size).toBe(rows.length)
  })
})
