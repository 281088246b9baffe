import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../../ground/maths/random'
import { answerSplit, type BinnedSplit } from './binnedTree'
import { treeGrower } from './growTree'
import type { Part } from './part'

const l2 = 2
const minHessian = 0.5

function randomPart(rows: number, features: number, seed: number) {
  const random = seededRandom(seed)
  const binCounts = Array.from({ length: features }, () => 3 + Math.floor(random() * 5))
  const part: Part = {
    size: rows,
    bins: binCounts.map((count) =>
      Uint16Array.from({ length: rows }, () => Math.floor(random() * count)),
    ),
    scores: new Float64Array(rows),
    leaf: new Uint8Array(rows),
  }
  const gradient = Float64Array.from({ length: rows }, () => random() - 0.5)
  const hessian = Float64Array.from({ length: rows }, () => 0.1 + random() / 5)
  return { binCounts, part, gradient, hessian }
}

type Sample = ReturnType<typeof randomPart>

/** Gain of a split asked in every leaf, by its definition. */
function gainOf(sample: Sample, leaf: Uint8Array, level: number, split: BinnedSplit): number {
  const { part, binCounts, gradient, hessian } = sample
  const after = leaf.slice()
  answerSplit(split, level, part.bins[split.feature]!, binCounts[split.feature]! - 1, after)
  const score = (of: Uint8Array, wanted: number) => {
    let g = 0
    let h = 0
    of.forEach((found, row) => {
      if (found !== wanted) return
      g += gradient[row]!
      h += hessian[row]!
    })
    return { score: (g * g) / (h + l2), h }
  }
  let gain = 0
  for (let wanted = 0; wanted < 1 << level; wanted++) {
    const left = score(after, wanted)
    const right = score(after, wanted | (1 << level))
    if (left.h < minHessian || right.h < minHessian) continue
    gain += left.score + right.score - score(leaf, wanted).score
  }
  return gain
}

describe('treeGrower', () => {
  it('takes on every level the split of the highest gain, and Newton steps as leaf values', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 120 }), fc.integer(), (rows, seed) => {
        const sample = randomPart(rows, 3, seed)
        const { binCounts, part, gradient, hessian } = sample
        const grow = treeGrower(binCounts, part, { depth: 3, l2, minHessian, learningRate: 0.5 })
        const everyone = Int32Array.from({ length: rows }, (_, row) => row)
        const tree = grow(everyone, Int32Array.of(2, 0, 1), gradient, hessian)
        if (tree === null) return
        const leaf = new Uint8Array(rows)
        tree.splits.forEach((split, level) => {
          let highest = 0
          binCounts.forEach((count, feature) => {
            for (let bin = 0; bin < count - 1; bin++) {
              for (const missingGoesLeft of [false, true]) {
                const rival = { feature, bin, missingGoesLeft }
                highest = Math.max(highest, gainOf(sample, leaf, level, rival))
              }
            }
          })
          expect(gainOf(sample, leaf, level, split)).toBeCloseTo(highest, 9)
          const missing = binCounts[split.feature]! - 1
          answerSplit(split, level, part.bins[split.feature]!, missing, leaf)
        })
        tree.values.forEach((value, wanted) => {
          let g = 0
          let h = 0
          leaf.forEach((found, row) => {
            if (found !== wanted) return
            g += gradient[row]!
            h += hessian[row]!
          })
          expect(value).toBeCloseTo((-0.5 * g) / (h + l2), 9)
        })
      }),
      { numRuns: 60 },
    )
  })

  it('grows nothing where no split gains', () => {
    const { binCounts, part } = randomPart(50, 2, 1)
    const grow = treeGrower(binCounts, part, { depth: 3, l2, minHessian, learningRate: 0.5 })
    const everyone = Int32Array.from({ length: 50 }, (_, row) => row)
    const flat = new Float64Array(50)
    expect(grow(everyone, Int32Array.of(0, 1), flat, new Float64Array(50).fill(0.2))).toBeNull()
  })
})
