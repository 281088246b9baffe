import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
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

const bytesOf = (name: string) => new Uint8Array(readFileSync(new URL(`${name}.onnx`, folder)))
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
    const session = await openForeign(undefined, bytesOf(name), `${name}.onnx`, {
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
      const session = await openForeign(undefined, bytesOf(name), `${name}.onnx`, apart)
      const manifest = await session.setBackground(background(), 100)
      expect(manifest.base).toBeCloseTo(base!, 4)
      const { contributions, residual } = await session.explain(matrixOf(rows), rows.length)
      expect(largestGap(contributions, shap!.flat())).toBeLessThan(1e-4)
      expect(Math.max(...residual.map(Math.abs))).toBeLessThan(1e-6)
    },
  )
})
