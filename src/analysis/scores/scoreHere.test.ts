import { describe, expect, it } from 'vitest'
import { foreignBytes, tensorInfo } from '../../../tests/support/foreignModels'
import { feature, manifestOf } from '../../../tests/support/models'
import { tableOf } from '../../../tests/support/tables'
import { exportModel } from '../../model/file/onnx/exportModel'
import { floatTensor, node } from '../../model/file/onnx/messages'
import { openModel } from '../model/openModel'
import { scoreHere } from './scoreHere'

const rows = 300
const a = Float64Array.from({ length: rows }, (_, row) => (row % 7 === 0 ? Number.NaN : row % 10))
const b = Float64Array.from({ length: rows }, (_, row) => (row % 13) / 10)
const table = tableOf([
  { type: 'number', name: 'a', values: a },
  { type: 'number', name: 'b', values: b },
])
const limits = { medium: 0.2, high: 0.4 }
const mapped = (names: readonly string[]) =>
  names.map((feature, index) => ({
    feature,
    column: ['a', 'b'][index]!,
    scale: 1,
    categories: {},
  }))
const sigmoid = (x: number) => 1 / (1 + Math.exp(-x))

describe('scoreHere', () => {
  it('gives the probabilities and contributions of a model that explains itself', async () => {
    const shapes = [
      { cuts: Float32Array.of(4.5), values: Float64Array.of(0.5, -0.25), missing: 1 },
      { cuts: Float32Array.of(0.55), values: Float64Array.of(-0.125, 0.75), missing: 0 },
    ]
    const bytes = exportModel({ base: -1, shapes }, manifestOf([feature('a'), feature('b')], -1))
    const model = await openModel(undefined, bytes, 'm.onnx', {})
    const told: number[] = []
    const scores = await scoreHere(table, model, mapped(['a', 'b']), limits, ({ done }) =>
      told.push(done),
    )
    for (let row = 0; row < rows; row++) {
      const expected = [
        Number.isNaN(a[row]!) ? 1 : a[row]! <= 4.5 ? 0.5 : -0.25,
        b[row]! <= Math.fround(0.55) ? -0.125 : 0.75,
      ]
      expect([...scores.contributionsOf(row)]).toEqual(expected)
      expect(scores.probability[row]).toBeCloseTo(sigmoid(-1 + expected[0]! + expected[1]!), 6)
      expect(scores.isExplained(row)).toBe(true)
    }
    expect(told).toEqual([rows])
    expect(scores.limits).toEqual(limits)
  })

  it('explains every row of a model that does not, against rows of the table', async () => {
    const weights = { ...floatTensor('W', [0.5, -1]), dims: [2n, 1n] }
    const bytes = foreignBytes({
      nodes: [node('MatMul', ['X', 'W'], 'z'), node('Sigmoid', ['z'], 'p')],
      tensors: [weights],
      inputs: [tensorInfo('X', [-1, 2])],
      outputs: [tensorInfo('p', [-1, 1])],
    })
    const model = await openModel(undefined, bytes, 'm.onnx', {})
    expect(model.foreign).not.toBeNull()
    const names = model.manifest.features.map(({ name }) => name)
    const scores = await scoreHere(table, model, mapped(names), limits, () => {})
    // Shapley values of a linear model: the weight times the distance from the background's mean.
    const { base } = scores.manifest
    expect(scores.manifest).toBe(model.manifest)
    const known = [1, 2, 3, 4, 5, 6]
    for (const row of known) {
      const [first = 0, second = 0] = scores.contributionsOf(row)
      expect(sigmoid(base + first + second)).toBeCloseTo(scores.probability[row]!, 5)
      expect(scores.probability[row]).toBeCloseTo(sigmoid(a[row]! / 2 - b[row]!), 5)
    }
    const [one = 0] = scores.contributionsOf(1)
    for (const row of known)
      expect(scores.contributionsOf(row)[0]! - one).toBeCloseTo((a[row]! - a[1]!) / 2, 5)
  })
})
