import { describe, expect, it } from 'vitest'
import { feature, manifestOf } from '../../../tests/support/models'
import { tableOf } from '../../../tests/support/tables'
import type { ModelOnFile } from '../../contracts/shelf'
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
