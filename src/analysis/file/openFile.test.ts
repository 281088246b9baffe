import { describe, expect, it } from 'vitest'
import { feature, manifestOf } from '../../../tests/support/models'
import { movedBlock } from '../../../tests/support/plantedCopies'
import { tableOf } from '../../../tests/support/tables'
import type { ModelOnFile } from '../../contracts/shelf'
import { profileSteps } from '../../data/profile/profileTable'
import { OpenFile } from './openFile'

const rows = 40
const manifest = manifestOf([feature('a')])
const mapping = [{ feature: 'a', column: 'a', scale: 1, categories: {} }]
const half = mapping.map((entry) => ({ ...entry, scale: 0.5 }))

async function opened(profiled = true): Promise<OpenFile> {
  const file = new File([], 'customers.csv')
  const open = new OpenFile(
    file,
    tableOf([
      {
        type: 'number',
        name: 'a',
        values: Float64Array.from({ length: rows }, (_, i) => i / rows),
      },
      {
        type: 'number',
        name: 'Churn',
        values: Float64Array.from({ length: rows }, (_, i) => (i % 4 === 0 || i > 30 ? 1 : 0)),
      },
    ]),
  )
  while (profiled && !open.profileSome(1000).profile);
  return open
}

/** Scores whose risk is the value that fills the feature. */
async function scored(open: OpenFile, filled: typeof mapping): Promise<number> {
  const key = open.beginScores(filled)
  const scores = open.scoresUnderWay(key)
  await scores.bind(manifest)
  const probability = await scores.encode(0, rows)
  await scores.keep({ from: 0, to: rows, probability, contributions: null })
  return key
}

/** Measured to the end. */
function figuresOf(open: OpenFile, key: number | null): ModelOnFile {
  for (;;) {
    const figures = open.figuresSome(key, false, 1)
    if (figures) return figures
  }
}

describe('scores under way', () => {
  it('leave those in use until they are adopted', async () => {
    const open = await opened()
    open.adoptScores(await scored(open, mapping))
    const before = open.scores
    const key = await scored(open, half)
    expect(open.scores).toBe(before)
    open.adoptScores(key)
    expect(open.scores.probability[10]).toBe(0.125)
    expect(open.customers.scored(10, 11)[0]?.churnProbability).toBe(0.125)
  })

  it('keep apart from others begun meanwhile, also when a batch comes late', async () => {
    const open = await opened()
    const first = open.beginScores(mapping)
    await open.scoresUnderWay(first).bind(manifest)
    const late = await open.scoresUnderWay(first).encode(0, rows)
    const second = await scored(open, half)
    await open
      .scoresUnderWay(first)
      .keep({ from: 0, to: rows, probability: late, contributions: null })
    open.adoptScores(second)
    expect(open.scores.probability[20]).toBe(0.25)
  })

  it('are gone once dropped or adopted', async () => {
    const open = await opened()
    const [dropped, adopted] = [await scored(open, mapping), await scored(open, half)]
    open.dropScores(dropped)
    open.adoptScores(adopted)
    for (const key of [dropped, adopted])
      expect(() => open.scoresUnderWay(key)).toThrow(
        expect.objectContaining({ code: 'model-not-loaded' }),
      )
  })

  it('are measured beside those in use, on the outcome of the file', async () => {
    const open = await opened()
    open.adoptScores(await scored(open, mapping))
    const reversed = mapping.map((entry) => ({ ...entry, scale: -1 }))
    const beside = figuresOf(open, await scored(open, reversed))
    const inUse = figuresOf(open, null)
    expect(beside.rankCorrelation).toBeCloseTo(-1, 12)
    expect(inUse.rankCorrelation).toBeCloseTo(1, 12)
    expect(beside.metrics!.auc.value).toBeCloseTo(1 - inUse.metrics!.auc.value, 12)
  })
})

it('begins to measure anew where other scores have come into use', async () => {
  const open = await opened()
  open.adoptScores(await scored(open, mapping))
  expect(open.figuresSome(null, false, 0)).toBeNull()
  const before = figuresOf(open, null)
  open.figuresSome(null, false, 0)
  open.adoptScores(await scored(open, half))
  expect(figuresOf(open, null).meanProbability).not.toBe(before.meanProbability)
})

it('tells what other scores of the same model changed', async () => {
  const open = await opened()
  open.adoptScores(await scored(open, mapping))
  expect(open.effect).toBeNull()
  open.adoptScores(await scored(open, half))
  expect(open.effect).toMatchObject({ rows, changedRows: rows - 1 })
})

it('answers nothing before it is profiled and scored', async () => {
  const open = await opened(false)
  const closed = expect.objectContaining({ code: 'no-file-open' })
  expect(() => open.profile).toThrow(closed)
  expect(() => open.profileAnew({ outcome: null })).toThrow(closed)
  expect(() => open.customers).toThrow(closed)
  expect(open.columns.map(({ name }) => name)).toEqual(['a', 'Churn'])
  while (!open.profileSome(1000).profile);
  expect(open.columns.map(({ name }) => name)).toEqual(['a'])
})

describe('cells filled from other rows of the same customers', () => {
  const { table: block } = movedBlock(5, 400, 0, 400, 3)
  const lacking = {
    ...block,
    columns: block.columns.map((column) =>
      column.name === 'n6' && column.type === 'number'
        ? { ...column, values: column.values.map((n, row) => (row % 11 === 0 ? Number.NaN : n)) }
        : column,
    ),
  }
  const plain = manifestOf([feature('n6')])
  const learned = { ...plain, training: { ...plain.training, filled: { cells: 3, rows: 3 } } }
  const filling = [{ feature: 'n6', column: 'n6', scale: 1, categories: {} }]

  async function scoredBy(open: OpenFile, by: typeof plain): Promise<number> {
    const key = open.beginScores(filling)
    const scores = open.scoresUnderWay(key)
    const total = await scores.bind(by)
    const probability = new Float32Array(total).fill(0.5)
    const contributions = new Float32Array(total).fill(0.1)
    await scores.keep({ from: 0, to: total, probability, contributions })
    return key
  }
  const missingIn = (open: OpenFile) => open.scores.encode(0, 800).filter(Number.isNaN).length
  const rowsToFill = (open: OpenFile) =>
    open.fill.columns.find(({ column }) => column === 'n6')?.rows ?? []

  it('are scored by models that learned so, before the profile is asked for', async () => {
    const open = new OpenFile(new File([], 't.csv'), lacking)
    const key = await scoredBy(open, learned)
    const parts = open.profileSome(0)
    expect(parts.profile?.rows).toBe(800)
    open.adoptScores(key)
    const missing = missingIn(open)
    const { filled } = open.scores.summary()
    expect(filled?.cells).toBeGreaterThan(50)
    expect(open.profile.columns.find(({ name }) => name === 'n6')?.missing).toBe(
      missing + filled!.cells,
    )
    open.adoptScores(await scoredBy(open, plain))
    expect(missingIn(open)).toBe(missing + filled!.cells)
    expect(open.scores.summary().filled).toBeNull()
  })

  it('are marked in what one customer is told', async () => {
    const open = new OpenFile(new File([], 't.csv'), lacking)
    open.adoptScores(await scoredBy(open, learned))
    const [row] = rowsToFill(open)
    const [step] = open.customers.explain(row!).steps
    expect(step).toMatchObject({ filled: true })
    expect(step?.value).not.toBeNull()
    expect(open.customers.explain(1).steps[0]).not.toHaveProperty('filled')
  })

  it('are not filled where a person does not want it; scores made otherwise are stale', async () => {
    const open = new OpenFile(new File([], 't.csv'), lacking, undefined, false)
    while (!open.profileSome(1000).profile);
    expect(open.isStale).toBe(false)
    open.adoptScores(await scoredBy(open, learned))
    expect(open.scores.summary().filled).toBeNull()
    expect(open.isStale).toBe(false)
    open.setFills(true)
    expect(open.isStale).toBe(true)
    open.adoptScores(await scoredBy(open, learned))
    expect(open.isStale).toBe(false)
    expect(open.scores.summary().filled?.cells).toBe(rowsToFill(open).length)
  })

  it('follow when copies are found after the scores', async () => {
    const open = new OpenFile(new File([], 't.csv'), lacking)
    open.adoptScores(await scoredBy(open, learned))
    const profiling = profileSteps(lacking, {})
    let step = profiling.next()
    while (!step.done) step = profiling.next()
    const { profile, family, likeness } = step.value
    open.takeFamilies({ repeats: profile.repeats, family, likeness })
    expect(open.isStale).toBe(false)
    const alone = Int32Array.from(family, (_, row) => row)
    open.takeFamilies({ repeats: profile.repeats, family: alone, likeness })
    expect(open.isStale).toBe(true)
  })
})
