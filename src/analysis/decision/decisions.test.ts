import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { feature, manifestOf } from '../../../tests/support/models'
import { profiled } from '../../../tests/support/profiled'
import { columnOf } from '../../../tests/support/sampleTable'
import { tableOf } from '../../../tests/support/tables'
import type { DecisionOptions, DecisionSummary } from '../../contracts'
import { defaultOptions } from '../../decision'
import { proposeMapping } from '../../model/mapping'
import { CustomerRows, Scopes } from '../scope'
import { ScoresUnderWay } from '../scores'
import { Decisions } from './decisions'

interface Given {
  readonly risk: readonly number[]
  readonly family: readonly number[]
  readonly outcome: readonly number[]
  readonly value: readonly (number | null)[]
}

interface Golden extends Given {
  readonly decisions: readonly {
    readonly options: DecisionOptions
    readonly rows: readonly number[]
    readonly gains: readonly number[]
    readonly low: readonly number[]
    readonly high: readonly number[]
    readonly summary: Omit<DecisionSummary, 'empc' | 'receipt'> & { readonly empc: number }
  }[]
}

/** Made by tests/fixtures/decision/make_decisions.py with numpy and empulse. */
const files: readonly Golden[] = JSON.parse(
  readFileSync('tests/fixtures/decision/decisions.json', 'utf8'),
)

const manifest = manifestOf([feature('Tenure', { role: 'lever' }), feature('Coupon')])
const still = { side: 'still', filters: [] } as const
const everyone = { side: 'all', filters: [] } as const

/** Decisions on a file with these risks, its IDs C0, C1, … unless others are given. */
async function decisionsOn(given: Given, ids = given.risk.map((_, row) => `C${row}`)) {
  const table = tableOf([
    columnOf('ID', ids),
    columnOf(
      'Tenure',
      ids.map(() => '3'),
    ),
    columnOf(
      'Value',
      given.value.map((value) => (value === null ? '' : String(value))),
    ),
    columnOf(
      'Note',
      given.risk.map(() => 'none'),
    ),
  ])
  const scores = new ScoresUnderWay(table, proposeMapping(table, manifest), {
    medium: 0.2,
    high: 0.5,
  })
  await scores.bind(manifest)
  const probability = Float32Array.from(given.risk)
  const contributions = Float32Array.from({ length: 2 * table.rowCount }, (_, i) => (i % 3) - 1)
  await scores.keep({ from: 0, to: table.rowCount, probability, contributions })
  const families = new CustomerRows(Int32Array.from(given.family))
  const outcome = Int8Array.from(given.outcome)
  const source = { table, outcome, families, scores: scores.scores }
  const scopes = new Scopes({ ...source, risks: scores.scores, complete: true })
  const profile = { ...profiled(table).profile, id: 'ID' }
  return new Decisions({ ...source, scopes, profile })
}

/** Every number of `found` is that of `wanted` to 1e-9 of it. */
function expectSame(found: unknown, wanted: unknown, path = ''): void {
  if (typeof wanted === 'number') {
    const error = Math.abs((found as number) - wanted) / Math.max(1, Math.abs(wanted))
    expect(error, `${path}: ${found} for ${wanted}`).toBeLessThan(1e-9)
  } else if (typeof wanted === 'object' && wanted !== null)
    for (const [name, value] of Object.entries(wanted))
      expectSame((found as Record<string, unknown>)?.[name], value, `${path}.${name}`)
  else expect(found, path).toEqual(wanted)
}

describe.each(files.map((file, at) => ({ file, at })))('on file $at', ({ file }) => {
  it.each(file.decisions.map((golden, at) => ({ golden, at })))(
    'campaign $at is that of numpy',
    async ({ golden }) => {
      const decisions = await decisionsOn(file)
      const { empc, ...wanted } = golden.summary
      const { summary } = decisions.decide(still, golden.options)
      expect(Array.from(decisions.listed())).toEqual(golden.rows)
      expectSame(summary, wanted)
      expect(summary.empc?.value).toBeCloseTo(empc, 6)
      const page = decisions.page(0, golden.rows.length + 5, null)
      expect(page.total).toBe(golden.rows.length)
      expectSame(
        page.rows.map(({ gain }) => gain),
        golden.gains,
      )
      expectSame(
        page.rows.map(({ low }) => low),
        golden.low,
      )
      expectSame(
        page.rows.map(({ high }) => high),
        golden.high,
      )
      expect(page.rows.map(({ rank }) => rank)).toEqual(golden.rows.map((_, at) => at + 1))
    },
  )
})

const customers = fc.array(
  fc.record({
    risk: fc.integer({ min: 0, max: 50 }).map((hundredths) => Math.fround(hundredths / 50)),
    value: fc.option(fc.integer({ min: 0, max: 3000 }), { freq: 8 }),
    outcome: fc.constantFrom(-1, 0, 0, 1),
  }),
  { minLength: 1, maxLength: 60 },
)

const campaign = fc.record({
  cost: fc.integer({ min: 0, max: 60 }),
  offer: fc.integer({ min: 0, max: 60 }),
  takenAnyway: fc.constantFrom(0, 0.5, 1),
  budget: fc.option(fc.integer({ min: 200, max: 3000 })),
  capacity: fc.option(fc.integer({ min: 1, max: 40 })),
  valueColumn: fc.constantFrom(null, 'Value'),
})

function givenOf(drawn: readonly { risk: number; value: number | null; outcome: number }[]): Given {
  return {
    risk: drawn.map(({ risk }) => risk),
    value: drawn.map(({ value }, at) => (at === 0 ? 500 : value)),
    outcome: drawn.map(({ outcome }) => outcome),
    family: drawn.map((_, row) => row),
  }
}

describe('a list', () => {
  it('is a head of the one without limits, and costs no more than the budget', async () => {
    await fc.assert(
      fc.asyncProperty(customers, campaign, async (drawn, change) => {
        const decisions = await decisionsOn(givenOf(drawn))
        const free = { ...defaultOptions, ...change, budget: null, capacity: null }
        const { optimum } = decisions.decide(everyone, free).summary
        const whole = Array.from(decisions.listed())
        expect(whole).toHaveLength(optimum.contacted)
        const { summary } = decisions.decide(everyone, { ...free, ...change })
        const list = Array.from(decisions.listed())
        expect(list).toEqual(whole.slice(0, list.length))
        const { budget, capacity } = change
        expect(summary.cost).toBeLessThanOrEqual((budget ?? Number.POSITIVE_INFINITY) + 1e-6)
        expect(list.length).toBeLessThanOrEqual(capacity ?? list.length)
        expect(summary.receipt.cutBy === null).toBe(list.length === whole.length)
        const page = decisions.page(0, list.length, null).rows
        const sum = page.reduce((total, { gain }) => total + gain, 0)
        expect(sum).toBeCloseTo(summary.expectedGain.value, 6)
        for (const { because, gain } of decisions.passedOver(100))
          expect(because === 'gain').toBe(gain <= 0)
      }),
    )
  })

  it('has its own point, the optimum and everybody on the curve', async () => {
    await fc.assert(
      fc.asyncProperty(customers, campaign, async (drawn, change) => {
        const decisions = await decisionsOn(givenOf(drawn))
        const options = { ...defaultOptions, ...change, budget: null, capacity: null }
        const { summary, curve } = decisions.decide(everyone, options)
        const best = curve.contacted.indexOf(summary.optimum.contacted)
        expect(curve.gain[best]).toBeCloseTo(summary.optimum.gain, 6)
        expect(Math.max(...curve.gain)).toBeLessThanOrEqual(summary.optimum.gain + 1e-6)
        expect(curve.contacted.at(-1)).toBe(drawn.length)
      }),
    )
  })
})

describe('a control group', () => {
  it('is the same people in any order of the file, and among fewer others', async () => {
    await fc.assert(
      fc.asyncProperty(customers, fc.integer(), async (drawn, seed) => {
        const options = { ...defaultOptions, cost: 0, control: 0.3, seed }
        const groups = async (people: typeof drawn, ids: string[]) => {
          const decisions = await decisionsOn(givenOf(people), ids)
          decisions.decide(everyone, options)
          const { rows } = decisions.page(0, people.length, null)
          return new Map(rows.map(({ id, group }) => [id, group]))
        }
        const ids = drawn.map((_, row) => `C${row}`)
        const before = await groups(drawn, ids)
        const half = Math.ceil(drawn.length / 2)
        const turned = await groups(drawn.toReversed(), ids.toReversed())
        const fewer = await groups(drawn.slice(0, half), ids.slice(0, half))
        expect(turned).toEqual(before)
        for (const [id, group] of fewer) expect(group).toBe(before.get(id))
      }),
      { numRuns: 40 },
    )
  })

  it('is about its share, costs nothing and has a power', async () => {
    const given = {
      risk: new Array<number>(4000).fill(0.75),
      value: new Array<number>(4000).fill(1000),
      outcome: new Array<number>(4000).fill(-1),
      family: Array.from({ length: 4000 }, (_, row) => row),
    }
    const decisions = await decisionsOn(given)
    const { summary } = decisions.decide(everyone, { ...defaultOptions, control: 0.1 })
    const { contacted, control, power } = summary
    expect(contacted + control).toBe(4000)
    // Three standard deviations of a binomial share.
    expect(Math.abs(control - 400)).toBeLessThan(57)
    expect(summary.cost).toBe(contacted * 200)
    expect(power).toMatchObject({ controlSize: control, contactSize: contacted, baseRate: 0.75 })
    expect(summary.classic).toBeNull()
    expect(summary.empc).toBeNull()
    expect(summary.receipt.measured).toBeNull()
    const other = decisions.decide(everyone, { ...defaultOptions, control: 0.1, seed: 1 }).summary
    expect(other.control).not.toBe(control)
  })
})

const three: Given = {
  risk: [0.9, 0.8, 0.1],
  value: [1000, null, 500],
  outcome: [0, -1, 0],
  family: [0, 1, 2],
}

describe('what cannot be', () => {
  it.each<[Partial<DecisionOptions>, string]>([
    [{ valueColumn: 'Note' }, 'value-column-text'],
    [{ valueColumn: 'Nothing' }, 'column-unknown'],
    [{ budget: 100 }, 'decision-budget'],
    [{ budget: 210, offer: 100 }, 'decision-budget'],
    [{ saveRate: { low: 0, likely: 0, high: 0 } }, 'decision-save-rate'],
    [{ saveRate: { low: 0.1, likely: 0.2, high: 1.2 } }, 'decision-save-rate'],
    [{ saveRate: { low: 0.3, likely: 0.2, high: 0.4 } }, 'decision-save-order'],
    [{ control: 1 }, 'decision-control'],
    [{ cost: -1 }, 'decision-figure'],
    [{ capacity: 0 }, 'decision-figure'],
    [{ takenAnyway: 1.5 }, 'decision-figure'],
    [{ value: Number.NaN }, 'decision-figure'],
  ])('%j is refused as %s, and the list before stays', async (change, code) => {
    const decisions = await decisionsOn(three)
    decisions.decide(still, { ...defaultOptions, cost: 20 })
    const before = Array.from(decisions.listed())
    expect(() => decisions.decide(still, { ...defaultOptions, ...change })).toThrow(
      expect.objectContaining({ code }),
    )
    expect(Array.from(decisions.listed())).toEqual(before)
  })

  it.each([
    [-5, 'value-column-negative'],
    [null, 'value-column-empty'],
  ])('a value column with %s alone is refused, by row', async (value, code) => {
    const decisions = await decisionsOn({ ...three, value: [value, value, value] })
    expect(() => decisions.decide(still, { ...defaultOptions, valueColumn: 'Value' })).toThrow(
      expect.objectContaining({ code }),
    )
  })

  it('a list of nobody is a result, with a word on it', async () => {
    const decisions = await decisionsOn(three)
    const { summary, curve } = decisions.decide(still, { ...defaultOptions, cost: 900 })
    expect(summary).toMatchObject({
      contacted: 0,
      threshold: null,
      cost: 0,
      marginal: null,
      stability: { share: null },
      optimum: { contacted: 0, gain: 0 },
      breakEven: { risk: null, saveRate: null },
      expectedGain: { value: 0, low: 0, high: 0 },
    })
    expect(summary.receipt.warnings).toEqual([{ code: 'nobody-pays', params: {} }])
    expect(curve.gain[0]).toBe(0)
    expect(decisions.passedOver(1)).toMatchObject([{ id: 'C0', because: 'gain' }])
  })

  it('values are filled in plain sight', async () => {
    const decisions = await decisionsOn(three)
    const options = { ...defaultOptions, cost: 20, valueColumn: 'Value' }
    const { receipt } = decisions.decide(still, options).summary
    expect(receipt.values).toEqual({ column: 'Value', median: 750, missing: 1, filled: 1 })
    const { rows } = decisions.page(0, 3, null)
    expect(rows.map(({ id, filled }) => [id, filled])).toEqual([
      ['C0', false],
      ['C1', true],
    ])
  })
})

describe('thresholds', () => {
  it('count what is at or above each, considered and measured', async () => {
    await fc.assert(
      fc.asyncProperty(customers, fc.integer({ min: 0, max: 1000 }), async (drawn, step) => {
        const decisions = await decisionsOn(givenOf(drawn))
        const { thresholds } = decisions.decide(still, { ...defaultOptions, cost: 0 })
        const above = drawn.filter(({ risk }) => risk >= step / 1000)
        const considered = above.filter(({ outcome }) => outcome !== 1)
        expect(thresholds.above[step]).toBe(considered.length)
        const expected = considered.reduce((sum, { risk }) => sum + risk, 0)
        expect(thresholds.expected[step]).toBeCloseTo(expected, 9)
        expect(thresholds.measured?.caught[step] ?? 0).toBe(
          above.filter(({ outcome }) => outcome === 1).length,
        )
        expect(thresholds.measured?.wrong[step] ?? 0).toBe(
          above.filter(({ outcome }) => outcome === 0).length,
        )
        const sorted = drawn.flatMap(({ risk, outcome }) => (outcome === 1 ? [] : [risk]))
        sorted.sort((a, b) => b - a)
        expect(Array.from(thresholds.riskAtRank)).toEqual(sorted)
        expect(thresholds.histogram.reduce((sum, count) => sum + count, 0)).toBe(sorted.length)
      }),
    )
  })
})
