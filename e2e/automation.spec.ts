import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DecisionSummary } from '../src/contracts'
import { generateSample } from '../src/data/sample'
import { expect, openApp, test } from './support/app'

const example = {
  Tenure: 12,
  CityTier: 2,
  WarehouseToHome: 8,
  HourSpendOnApp: 3.5,
  NumberOfDeviceRegistered: 3,
  SatisfactionScore: 4,
  NumberOfAddress: 5,
  Complain: 0,
  OrderAmountHikeFromlastYear: 15,
  CouponUsed: 4,
  OrderCount: 25,
}

test.beforeEach(async ({ page }) => openApp(page))

test('says what it is and how it is', async ({ page }) => {
  const answers = await page.evaluate(async () => ({
    version: await window.holdfast.version(),
    health: await window.holdfast.health(),
    info: await window.holdfast.modelInfo(),
    features: await window.holdfast.features(),
  }))
  expect(answers.version).toMatchObject({ app: expect.any(String), modelName: 'ecommerce' })
  expect(answers.health).toMatchObject({ status: 'healthy', modelLoaded: true, wasmSimd: true })
  expect(answers.info).toMatchObject({ featureCount: 18, trainingRows: 5630 })
  expect(answers.features).toMatchObject({ required: [], total: 18 })
})

test('predicts the classic example customer and explains it', async ({ page }) => {
  const answer = await page.evaluate(
    (customer) => window.holdfast.predict(customer, { id: 'C-1', threshold: 0.5 }),
    example,
  )
  expect(answer).toMatchObject({ customerId: 'C-1', threshold: 0.5 })
  const version = await page.evaluate(() => window.holdfast.version())
  expect(version).toMatchObject({ modelVersion: answer.modelVersion })
  expect(answer.missingFeatures).toContain('MaritalStatus')
  const logOdds = Object.values(answer.contributions).reduce(
    (sum, value) => sum + value,
    answer.base ?? Number.NaN,
  )
  expect(1 / (1 + Math.exp(-logOdds))).toBeCloseTo(answer.churnProbability, 6)
  expect(answer.prediction).toBe(answer.churnProbability >= 0.5 ? 1 : 0)
})

test('refuses by name what a careful service would refuse', async ({ page }) => {
  const refused = (customer: object, options: object = {}) =>
    page.evaluate(
      ([customer, options]) =>
        window.holdfast.predict(customer as never, options).then(
          () => null,
          (error) => ({ code: error.code, message: error.message }),
        ),
      [customer, options],
    )
  expect(await refused({ SatisfactionScore: 6 })).toMatchObject({
    code: 'value-out-of-range',
    message: expect.stringContaining('SatisfactionScore'),
  })
  expect(await refused({ CityTier: 0 })).toMatchObject({
    message: expect.stringContaining('CityTier'),
  })
  expect(await refused({ Tenure: 'long' })).toMatchObject({ code: 'value-not-a-number' })
  expect(await refused({ Gender: 'Martian' })).toMatchObject({ code: 'category-unknown' })
  expect(await refused({}, { threshold: 1.2 })).toMatchObject({ code: 'threshold-out-of-range' })
})

test('one bad customer in a batch never costs the others', async ({ page }) => {
  const answer = (await page.evaluate(
    (customer) =>
      window.holdfast.predictBatch([customer, { CityTier: 9 }, customer], { ids: ['a', 'b', 'c'] }),
    example,
  )) as { predictions: { customerId: string }[]; totalCustomers: number; errors: object[] }
  expect(answer.predictions.map(({ customerId }) => customerId)).toEqual(['a', 'c'])
  expect(answer.totalCustomers).toBe(3)
  expect(answer.errors).toEqual([
    expect.objectContaining({ index: 1, message: expect.stringContaining('CityTier') }),
  ])
  const lengths = page.evaluate(() => window.holdfast.predictBatch([{}], { ids: [] }))
  await expect(lengths).rejects.toThrow()
})

test('golden vectors from native onnxruntime hold in the page', async ({ page }) => {
  const golden = JSON.parse(readFileSync('public/models/ecommerce.golden.json', 'utf8')) as {
    features: string[]
    rows: { input: (number | null)[]; probability: number; contributions: number[] }[]
  }
  const { features } = (await page.evaluate(() => window.holdfast.features())) as {
    features: { name: string; kind: string; categories: string[]; allowed: object | null }[]
  }
  // Codes back to category names; rows outside the allowed ranges are for the unit test.
  const customers = golden.rows.map(({ input }) =>
    Object.fromEntries(
      features.map(({ name, kind, categories }, j) => {
        const value = input[j] ?? null
        return [name, kind === 'category' && value !== null ? categories[value] : value]
      }),
    ),
  )
  const answer = (await page.evaluate(
    (customers) => window.holdfast.predictBatch(customers),
    customers,
  )) as {
    predictions: { churnProbability: number; contributions: Record<string, number> }[]
    errors: { index: number }[]
  }
  const failed = new Set(answer.errors.map(({ index }) => index))
  const scored = golden.rows.filter((_, index) => !failed.has(index))
  expect(scored.length).toBeGreaterThan(20)
  answer.predictions.forEach((prediction, index) => {
    const expected = scored[index]
    expect(prediction.churnProbability).toBeCloseTo(expected?.probability ?? Number.NaN, 5)
    features.forEach(({ name }, j) => {
      expect(prediction.contributions[name]).toBeCloseTo(
        expected?.contributions[j] ?? Number.NaN,
        5,
      )
    })
  })
})

test('analyses a file as a drop does, and reads its rows', async ({ page }) => {
  const answer = (await page.evaluate(async () => {
    const lines = Array.from(
      { length: 50 },
      (_, i) => `${i},${i % 30},${i % 2},${i % 3 === 0 ? 1 : 0}`,
    )
    const file = new File([`CustomerID,Tenure,Complain,Churn\n${lines.join('\n')}\n`], 'mine.csv')
    const result = await window.holdfast.analyze(file)
    return { result, scores: await window.holdfast.scores({ from: 10, to: 12 }) }
  })) as unknown as { result: Record<string, unknown>; scores: readonly { id: string }[] }
  expect(answer.result).toMatchObject({ rows: 50, scored: 50, churnRate: 0.34 })
  expect(answer.result.timings).toMatchObject({ totalMs: expect.any(Number) })
  expect(answer.scores.map(({ id }) => id)).toEqual(['10', '11'])
  // Most of the model's properties are absent, so the mapping is shown first.
  await expect(page.getByRole('heading', { level: 1 })).toContainText('2 of 18 features')
})

test('plans a campaign in the very figures of the command line, and refuses by name', async ({
  page,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-plan-'))
  const path = join(folder, 'sample.csv')
  const summary = join(folder, 'summary.json')
  const { csv } = generateSample(600, 3)
  writeFileSync(path, csv)
  const flags =
    '--cost 60 --offer 40 --taken-anyway 0.5 --save-rate 0.2,0.3,0.4 --budget 3000 --control 0.1'
  const out = ['--out', join(folder, 'list.csv'), '--summary', summary]
  const { status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'cli/main.ts', 'decide', path, ...flags.split(' '), ...out],
    { encoding: 'utf8' },
  )
  expect(status).toBe(0)
  const answer = await page.evaluate(async (text) => {
    await window.holdfast.analyze(new File([text], 'sample.csv'))
    const refused = (options: object) =>
      window.holdfast.plan(options).catch(({ code, message }) => ({ code, message }))
    return {
      plan: await window.holdfast.plan({
        cost: 60,
        offer: 40,
        takenAnyway: 0.5,
        saveRate: [0.2, 0.3, 0.4],
        budget: 3000,
        control: 0.1,
      }),
      budget: await refused({ budget: 10 }),
      column: await refused({ valueColumn: 'Gender' }),
      unknown: await refused({ costs: 1 }),
    }
  }, csv)
  expect(answer.plan.contacted).toBeGreaterThan(5)
  const { empc, ...written }: DecisionSummary = JSON.parse(readFileSync(summary, 'utf8'))
  expect(answer.plan).toMatchObject(written)
  // Logarithms of two JavaScript engines differ in the last bit.
  expect(answer.plan.empc?.value).toBeCloseTo(empc?.value ?? Number.NaN, 9)
  expect(answer.budget).toMatchObject({ code: 'decision-budget' })
  expect(answer.column).toMatchObject({ code: 'value-column-text' })
  expect(answer.unknown).toEqual({ code: 'usage', message: 'plan: there is no option “costs”.' })
  rmSync(folder, { recursive: true })
})
