import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exampleEffect } from '../../../tests/support/effects'
import { feature, manifestOf } from '../../../tests/support/models'
import type { LeverLimit, LeverLimits, Manifest, Plans } from '../../contracts'
import { logistic } from '../../ground/maths'
import { findPlans, type ScoreRows } from './findPlans'

const unlimited: LeverLimit = { locked: false, min: null, max: null, without: [], cost: null }

/** Shifts by lever and value 0, 1, …; every customer has 0 of each. `together` is what pairs add. */
interface Problem {
  readonly base: number
  readonly shifts: readonly (readonly number[])[]
  readonly together: number
}

/** Whole numbers as levers, and one feature that is none. */
function manifestFor({ shifts, together }: Problem, kind: Manifest['kind']): Manifest {
  const levers = shifts.map((values, index) =>
    feature(`lever${index}`, {
      role: 'lever',
      integer: true,
      training: { ...feature('').training, min: 0, max: values.length - 1 },
    }),
  )
  const manifest = { ...manifestOf([...levers, feature('age')]), kind, threshold: 0.4 }
  if (together === 0) return manifest
  const values = { cuts: [[], []] as const, values: [0], counts: [0], importance: 0 }
  const pairs = shifts.flatMap((_, a) =>
    shifts.slice(a + 1).map((__, b) => ({ features: [a, a + 1 + b] as const, ...values })),
  )
  return { ...manifest, pairs }
}

function riskOf({ base, shifts, together }: Problem, values: readonly number[]): number {
  let changed = 0
  let sum = base
  shifts.forEach((list, lever) => {
    sum += list[values[lever]!]!
    if (values[lever] !== 0) changed++
  })
  return Math.fround(logistic(sum + together * Math.max(0, changed - 1)))
}

const scorer =
  (problem: Problem): ScoreRows =>
  async (matrix, rows) => {
    const width = problem.shifts.length + 1
    return Float32Array.from({ length: rows }, (_, row) =>
      riskOf(problem, Array.from(matrix.subarray(row * width, (row + 1) * width))),
    )
  }

const problems = (pairs: boolean) =>
  fc.record({
    base: fc.double({ min: -2, max: 4, noNaN: true }),
    // The customer's own value is the first: it shifts nothing.
    shifts: fc.array(
      fc
        .array(fc.integer({ min: -30, max: 10 }), { minLength: 1, maxLength: 4 })
        .map((values) => [0, ...values.map((value) => value / 10)]),
      { minLength: 1, maxLength: 5 },
    ),
    together: pairs ? fc.double({ min: -0.5, max: 0.5, noNaN: true }) : fc.constant(0),
  })

const limitsFor = fc.array(
  fc.record({
    locked: fc.boolean(),
    max: fc.option(fc.integer({ min: 0, max: 4 })),
    cost: fc.option(fc.integer({ min: 0, max: 9 })),
  }),
  { minLength: 5, maxLength: 5 },
)

const asLimits = (
  list: readonly { locked: boolean; max: number | null; cost: number | null }[],
): LeverLimits =>
  Object.fromEntries(list.map((limit, index) => [`lever${index}`, { ...unlimited, ...limit }]))

/** Every choice of one to three allowed levers. */
function allChoices(problem: Problem, limits: LeverLimits): number[][] {
  let choices: number[][] = [[]]
  problem.shifts.forEach((values, lever) => {
    const { locked, max } = limits[`lever${lever}`] ?? unlimited
    const allowed = values.map((_, value) => value).filter((value) => value <= (max ?? 9))
    choices = choices.flatMap((chosen) =>
      (locked ? [0] : [0, ...allowed.filter((value) => value > 0)]).map((value) => [
        ...chosen,
        value,
      ]),
    )
  })
  return choices.filter((chosen) => {
    const changed = chosen.filter((value) => value !== 0).length
    return changed >= 1 && changed <= 3
  })
}

const find = (problem: Problem, limits: LeverLimits, kind: Manifest['kind'] = 'additive') =>
  findPlans(
    manifestFor(problem, kind),
    new Float32Array(problem.shifts.length + 1),
    limits,
    scorer(problem),
  )

const valuesOf = (problem: Problem, { changes }: Plans['plans'][number]) => {
  const values = problem.shifts.map(() => 0)
  for (const { feature: lever, value } of changes) values[lever] = value as number
  return values
}

describe.each([
  ['additive', false],
  ['additive', true],
  ['pairs', true],
] as const)('findPlans, %s', (kind, pairs) => {
  const cases = fc.tuple(problems(pairs), limitsFor)

  it('uses unlocked levers within their ranges, and claims what the model says', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ([problem, list]) => {
        const limits = asLimits(list)
        const { plans } = await find(problem, limits, kind)
        expect(plans.length).toBeLessThanOrEqual(5)
        for (const plan of plans) {
          expect(plan.changes.length).toBeGreaterThanOrEqual(1)
          expect(plan.changes.length).toBeLessThanOrEqual(3)
          const levers = plan.changes.map((change) => change.feature)
          expect(new Set(levers).size).toBe(levers.length)
          let cost = 0
          for (const { feature: lever, value } of plan.changes) {
            const limit = limits[`lever${lever}`]!
            expect(limit.locked).toBe(false)
            expect(value).not.toBe(0)
            expect(value as number).toBeLessThanOrEqual(limit.max ?? 9)
            cost += limit.cost ?? 0
          }
          expect(plan.cost).toBe(cost)
          expect(plan.probability).toBe(riskOf(problem, valuesOf(problem, plan)))
        }
      }),
    )
  })

  it('finds the cheapest that trying everything finds, and puts it first', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ([problem, list]) => {
        const limits = asLimits(list)
        const before = riskOf(
          problem,
          problem.shifts.map(() => 0),
        )
        const { plans, none, lowest, threshold } = await find(problem, limits, kind)
        // A plan is made of changes that each lower the risk alone.
        const helps = (values: readonly number[]) =>
          values.every((value, lever) => {
            const alone = values.map((_, other) => (other === lever ? value : 0))
            return value === 0 || before - riskOf(problem, alone) >= 0.001
          })
        const under = allChoices(problem, limits).filter(
          (values) => riskOf(problem, values) < threshold! - 1e-6 && helps(values),
        )
        const costOf = (values: readonly number[]) =>
          values.reduce(
            (sum, value, lever) => sum + (value === 0 ? 0 : (limits[`lever${lever}`]!.cost ?? 0)),
            0,
          )
        if (before < threshold! || under.length === 0) {
          expect(plans.map(({ probability }) => probability)).toEqual(
            plans.map(({ probability }) => probability).sort((a, b) => a - b),
          )
          return
        }
        expect(none).toBeNull()
        const costs = plans.map(({ cost }) => cost)
        expect(costs).toEqual([...costs].sort((a, b) => a - b))
        expect(costs[0]).toBe(Math.min(...under.map(costOf)))
        for (const { probability } of plans) expect(probability).toBeLessThan(threshold!)
        expect(lowest!).toBeLessThan(threshold!)
      }),
      { numRuns: 300 },
    )
  })

  it('answers the same to the same question, in plans that differ', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ([problem, list]) => {
        const limits = asLimits(list)
        const first = await find(problem, limits, kind)
        expect(await find(problem, limits, kind)).toEqual(first)
        const written = first.plans.map(({ changes }) => JSON.stringify(changes))
        expect(new Set(written).size).toBe(written.length)
      }),
    )
  })
})

describe('findPlans', () => {
  const problem: Problem = {
    base: 1.5,
    shifts: [
      [0, -1, -2.5],
      [0, -0.2],
      [0, -3],
    ],
    together: 0,
  }
  const lever = (index: number, change: Partial<LeverLimit>): LeverLimits => ({
    [`lever${index}`]: { ...unlimited, ...change },
  })

  it('offers the smaller step that is enough beside the one that lowers the risk most', async () => {
    const wide: Problem = { base: 0.5, shifts: [[0, -1.2, -1.3, -1.4, -3]], together: 0 }
    const { plans } = await find(wide, {})
    expect(plans.map(({ changes }) => changes[0]!.value)).toEqual([4, 1])
  })

  it('puts the cheapest first, which the customer may have to afford', async () => {
    const limits = { ...lever(0, { cost: 50 }), ...lever(2, { cost: 10 }) }
    const { plans } = await find(problem, limits)
    expect(plans[0]!.changes).toEqual([{ feature: 2, value: 1, step: null }])
    expect(plans.find(({ changes }) => changes.length === 1 && changes[0]!.feature === 0)).toEqual({
      changes: [{ feature: 0, value: 2, step: null }],
      probability: riskOf(problem, [2, 0, 0]),
      cost: 50,
    })
  })

  it('says why there is none', async () => {
    const locked = { ...lever(0, { locked: true }), ...lever(2, { locked: true }) }
    const all = { ...locked, ...lever(1, { locked: true }) }
    expect((await find(problem, all)).none).toBe('locked')
    expect((await find({ ...problem, shifts: [] }, {})).none).toBe('no-levers')
    expect((await find({ ...problem, shifts: [[0, -5]] }, lever(0, { max: 0 }))).none).toBe(
      'unknown',
    )
    const above = await find(problem, locked)
    expect(above.none).toBe('above')
    expect(above.plans).toHaveLength(1)
    expect(above.lowest).toBeCloseTo(logistic(1.3), 6)
    expect((await find({ base: -2, shifts: [[0, 0.5]], together: 0 }, {})).none).toBe('nothing')
  })

  it('knows only values of 30 rows, and believes them as far as they are sure', async () => {
    const manifest = manifestFor({ base: 1.5, shifts: [[0, -3, -3, -3]], together: 0 }, 'additive')
    const effect = exampleEffect([0.5, 1.5, 2.5], [0, -3, -3, -3], {
      counts: [500, 29, 30, 900],
      high: [0, -2.9, 2, -2.8],
    })
    const none = exampleEffect([], [0])
    const found = await findPlans(
      { ...manifest, effects: [effect, none] },
      new Float32Array(2),
      {},
      scorer({ base: 1.5, shifts: [[0, -3, -3, -3]], together: 0 }),
    )
    expect(found.plans.map(({ changes }) => changes[0]!.value)).toEqual([3])
    const unsure = await findPlans(
      { ...manifest, effects: [{ ...effect, counts: [500, 29, 30, 29] }, none] },
      new Float32Array(2),
      {},
      scorer({ base: 1.5, shifts: [[0, -3, -3, -3]], together: 0 }),
    )
    expect(unsure).toMatchObject({ plans: [], none: 'unsure' })
  })

  it('takes no category that is ruled out, and writes the others as the model does', async () => {
    const plan = feature('plan', { role: 'lever', categories: ['basic', 'plus', 'pro'] })
    const manifest = { ...manifestOf([plan]), threshold: 0.4 }
    const score: ScoreRows = async (matrix, rows) =>
      Float32Array.from({ length: rows }, (_, row) => [0.9, 0.3, 0.1][matrix[row]!]!)
    const limits = { plan: { ...unlimited, without: ['pro'] } }
    const found = await findPlans(manifest, Float32Array.of(0), limits, score)
    expect(found.plans.map(({ changes }) => changes[0]!.value)).toEqual(['plus'])
  })

  it('asks at most 2,000 rows at once and few in all, however many levers work together', async () => {
    const shifts = Array.from({ length: 40 }, (_, at) => [0, ...Array(9).fill(-(at % 7) / 50)])
    const many: Problem = { base: 3, shifts, together: -0.1 }
    const sizes: number[] = []
    const score = scorer(many)
    const found = await findPlans(
      manifestFor(many, 'deep'),
      new Float32Array(41),
      {},
      (matrix, rows) => {
        sizes.push(rows)
        return score(matrix, rows)
      },
    )
    expect(Math.max(...sizes)).toBeLessThanOrEqual(2000)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(8000)
    expect(found.plans[0]!.changes).toHaveLength(3)
  })
})
