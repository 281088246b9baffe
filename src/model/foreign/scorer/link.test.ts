import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../../ground/maths/random'
import { applyLink, combine, matchLink } from './link'

const margins = (seed: number, count: number) => {
  const random = seededRandom(seed)
  return Float64Array.from({ length: count }, () => random() * 6 - 3)
}
const logistic = (value: number) => applyLink('logistic', value)

describe('matchLink', () => {
  it.each([
    ['the logistic function of the output', 1, (z: number[]) => logistic(z[0]!)],
    ['that of its opposite', 1, (z: number[]) => logistic(-z[0]!)],
    ['the second of two', 2, (z: number[]) => logistic(z[1]!)],
    ['softmax of two', 2, (z: number[]) => logistic(z[1]! - z[0]!)],
    ['one with a constant besides', 1, (z: number[]) => logistic(z[0]! - 1.25)],
    ['1 minus the output', 1, (z: number[]) => 1 - z[0]!],
  ])('finds %s', (_, width, probabilityOf) => {
    fc.assert(
      fc.property(fc.nat(1e6), (seed) => {
        const outputs = margins(seed, 40 * width).map((value) =>
          width === 1 && probabilityOf([0.25]) === 0.75 ? logistic(value) : value,
        )
        const rows = Array.from({ length: 40 }, (_row, row) =>
          Array.from(outputs.subarray(row * width, (row + 1) * width)),
        )
        const probability = Float32Array.from(rows, probabilityOf)
        const link = matchLink(outputs, width, probability)!
        rows.forEach((_row, row) => {
          const found = applyLink(link.kind, combine(link, outputs, row * width))
          expect(found).toBeCloseTo(probability[row]!, 5)
        })
      }),
    )
  })

  it('finds none where the output is only a part of the model', () => {
    const outputs = margins(1, 40)
    const probability = Float32Array.from(outputs, (value) => logistic(Math.sin(value)))
    expect(matchLink(outputs, 1, probability)).toBeNull()
  })

  it('finds none where every probability is 0 or 1', () => {
    const outputs = margins(1, 40).map((value) => Math.sign(value) * 100)
    expect(matchLink(outputs, 1, Float32Array.from(outputs, logistic))).toBeNull()
  })
})
