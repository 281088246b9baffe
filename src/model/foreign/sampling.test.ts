import { describe, expect, it } from 'vitest'
import { foreignBytes, tensorInfo } from '../../../tests/support/foreignModels'
import { floatTensor, node } from '../file/onnx/messages'
import { inspectModel } from './graph/inspectGraph'
import { openForeign } from './openForeign'

const open = (parts: Parameters<typeof foreignBytes>[0]) =>
  openForeign(undefined, inspectModel(foreignBytes(parts), 'small.onnx'), 'small.onnx')

describe('sampling', () => {
  const hidden = {
    inputs: [tensorInfo('X', [-1, 3])],
    outputs: [tensorInfo('p', [-1, 1])],
    nodes: [
      node('Gemm', ['X', 'W0'], 'h'),
      node('Tanh', ['h'], 'r'),
      node('Gemm', ['r', 'W1'], 'o'),
      node('Sigmoid', ['o'], 'p'),
    ],
    tensors: [
      { ...floatTensor('W0', [1, -1, 0.5, 2, 0.3, -0.7]), dims: [3n, 2n] },
      { ...floatTensor('W1', [2, -1]), dims: [2n, 1n] },
    ],
  }
  const background = Float32Array.of(0, 0, 0, 1, 1, 1, -1, 0, 1, 0.5, -0.5, 2)
  const row = Float32Array.of(1, -1, 0.5)

  it('comes to the values of the definition, and sums', async () => {
    const session = await open(hidden)
    expect(session.manifest.foreign?.method).toBe('permutation')
    await session.setBackground(background, 4)
    const told: number[] = []
    const found = await session.sample(row, ({ samples }) => told.push(samples))
    expect(told.length).toBeGreaterThan(0)
    const worth = async (coalition: number) => {
      const mixed = background.map((value, cell) =>
        (coalition >> (cell % 3)) & 1 ? row[cell % 3]! : value,
      )
      return (await session.score(mixed, 4)).reduce((sum, p) => sum + p / 4, 0)
    }
    const worths = await Promise.all(Array.from({ length: 8 }, (_, coalition) => worth(coalition)))
    const weights = [1 / 3, 1 / 6, 1 / 3]
    for (let player = 0; player < 3; player++) {
      let wanted = 0
      for (let coalition = 0; coalition < 8; coalition++) {
        if ((coalition >> player) & 1) continue
        const size = [0, 1, 2, 4].includes(coalition) ? (coalition === 0 ? 0 : 1) : 2
        wanted += weights[size]! * (worths[coalition | (1 << player)]! - worths[coalition]!)
      }
      expect(Math.abs(found.contributions[player]! - wanted)).toBeLessThan(
        2 * found.halfWidth![player]! + 1e-6,
      )
    }
    expect(Math.abs(found.residual[0]!)).toBeLessThan(1e-3)
    expect(Math.max(...found.halfWidth!)).toBeLessThan(6e-4)
  })

  it('ends when it is told to', async () => {
    const session = await open(hidden)
    await session.setBackground(background, 4)
    const stop = new AbortController()
    let told = 0
    await session.sample(
      row,
      () => {
        told++
        stop.abort()
      },
      stop.signal,
    )
    expect(told).toBe(1)
  })
})
