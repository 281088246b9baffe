import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { inspectModel } from './graph/inspectGraph'
import { openForeign } from './openForeign'

const folder = new URL('../../../../shared/fixtures/onnx/', import.meta.url)
const present = existsSync(folder)

interface Expected {
  readonly features: readonly string[]
  readonly rows: readonly (readonly (number | null)[])[]
  readonly probability: readonly number[]
  readonly shap?: readonly (readonly number[])[]
  readonly base?: number
}

const modelOf = (name: string) =>
  inspectModel(new Uint8Array(readFileSync(new URL(`${name}.onnx`, folder))), `${name}.onnx`)
const jsonOf = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'))
const expectedOf = (name: string) => jsonOf(`${name}.expected`) as Expected
const matrixOf = (rows: Expected['rows']) =>
  Float32Array.from(rows.flat(), (value) => value ?? Number.NaN)
const background = () => matrixOf(jsonOf('random_forest.background') as Expected['rows'])

/** One-hot columns left apart, as the reference values have them. */
const apart = { grouped: false }

function largestGap(found: ArrayLike<number>, expected: readonly number[]): number {
  expect(found.length).toBe(expected.length)
  return expected.reduce((most, value, i) => Math.max(most, Math.abs(found[i]! - value)), 0)
}

describe.skipIf(!present)('reference models', () => {
  it.each([
    ['lgbm_interventional', 'tree', 'log-odds'],
    ['lgbm_deep', 'tree', 'log-odds'],
    ['lgbm_zipmap', 'tree', 'log-odds'],
    ['random_forest', 'tree', 'probability'],
    ['logistic', 'linear', 'log-odds'],
    ['mlp', 'permutation', 'probability'],
  ] as const)('%s gives its probabilities', async (name, method, space) => {
    const { rows, probability, features } = expectedOf(name)
    const session = await openForeign(undefined, modelOf(name), `${name}.onnx`, {
      ...apart,
      names: features,
    })
    expect(session.manifest.foreign).toMatchObject({ method, space })
    const found = await session.score(matrixOf(rows), rows.length)
    const wanted = probability.length > 0 ? probability : expectedOf('lgbm_deep').probability
    expect(largestGap(found, wanted)).toBeLessThan(1e-5)
  })

  it.each(['lgbm_interventional', 'random_forest', 'logistic'])(
    '%s gives its contributions',
    async (name) => {
      const { rows, shap, base } = expectedOf(name)
      const session = await openForeign(undefined, modelOf(name), `${name}.onnx`, apart)
      const manifest = await session.setBackground(background(), 100)
      expect(manifest.base).toBeCloseTo(base!, 4)
      const { contributions, residual } = await session.explain(matrixOf(rows), rows.length)
      expect(largestGap(contributions, shap!.flat())).toBeLessThan(1e-4)
      expect(Math.max(...residual.map(Math.abs))).toBeLessThan(1e-6)
    },
  )

  it.each(['lgbm_interventional', 'logistic'])('%s gives percentage points', async (name) => {
    const { rows, probability } = expectedOf(name)
    const session = await openForeign(undefined, modelOf(name), `${name}.onnx`, apart)
    await session.setBackground(background(), 100)
    const typical = await session.score(background(), 100)
    const base = typical.reduce((sum, value) => sum + value / 100, 0)
    for (const [position, row] of rows.slice(0, 5).entries()) {
      const found = session.explainInProbability(matrixOf([row]))!
      expect(found.base).toBeCloseTo(base, 5)
      const sum = found.contributions.reduce((total, value) => total + value, found.base)
      expect(sum).toBeCloseTo(probability[position]!, 5)
    }
  })

  it('mlp gives contributions that sum, with one-hot columns put together', async () => {
    const { rows, features } = expectedOf('mlp')
    const session = await openForeign(undefined, modelOf('mlp'), 'mlp.onnx', { names: features })
    const groups = session.manifest.features
    expect(groups.map(({ categories }) => categories.length).filter(Boolean)).toEqual([
      3, 7, 2, 6, 3,
    ])
    const { inputs } = session.manifest.foreign!
    const folded = (table: readonly (readonly (number | null)[])[]) =>
      Float32Array.from(
        table.flatMap((row) =>
          groups.map(({ name, categories }) => {
            const own = inputs.flatMap(({ feature }, at) => (feature === name ? [row[at]] : []))
            return (categories.length > 0 ? own.indexOf(1) : own[0]) ?? Number.NaN
          }),
        ),
      )
    const other = jsonOf('random_forest.background') as Expected['rows']
    await session.setBackground(folded(other), other.length)
    const some = rows.slice(0, 3)
    const probability = await session.score(folded(some), some.length)
    expect(largestGap(probability, expectedOf('mlp').probability.slice(0, 3))).toBeLessThan(1e-5)
    const row = folded(some.slice(0, 1))
    const stop = new AbortController()
    const { contributions, base, residual, samples } = await session.sample(
      row,
      (told) => told.samples >= 400 && stop.abort(),
      stop.signal,
    )
    expect(samples).toBeGreaterThanOrEqual(400)
    expect(Math.abs(residual[0]!)).toBeLessThan(1e-5)
    expect(contributions.reduce((sum, value) => sum + value, base)).toBeCloseTo(probability[0]!, 5)
  })
})
