import { seededRandom } from '../../src/ground/maths/random'
import type { FittedModel, ObliviousTree, PairTerm, Split } from '../../src/model/terms/terms'
import { randomModel } from './models'

/** How many terms of each kind a random model has. */
export interface TermCounts {
  readonly cuts: number
  readonly pairs: number
  readonly trees: number
  readonly depth: number
}

/**
 * Random shapes as in `randomModel`, with random pairs on grids of other cuts and random symmetric
 * trees, some of which ask about one feature more than once, or whether it is missing.
 */
export function randomFitted(width: number, counts: TermCounts, seed: number): FittedModel {
  const { base, shapes } = randomModel(width, counts.cuts, seed)
  const random = seededRandom(seed + 7)
  const pairs = width < 2 ? [] : Array.from({ length: counts.pairs }, () => pairOf(width, random))
  const trees = Array.from({ length: counts.trees }, () => treeOf(width, counts.depth, random))
  return { base, shapes, pairs, trees }
}

function pairOf(width: number, random: () => number): PairTerm {
  const one = Math.floor(random() * width)
  const other = (one + 1 + Math.floor(random() * (width - 1))) % width
  const cutsOf = () =>
    Float32Array.from(
      new Set(
        Array.from({ length: Math.floor(random() * 6) }, () =>
          Math.fround(Math.floor(random() * 10)),
        ),
      ),
    ).sort()
  const cuts = [cutsOf(), cutsOf()] as const
  const values = Float64Array.from(
    { length: (cuts[0].length + 2) * (cuts[1].length + 2) },
    () => random() * 2 - 1,
  )
  return { features: [Math.min(one, other), Math.max(one, other)], cuts, values }
}

function treeOf(width: number, depth: number, random: () => number): ObliviousTree {
  const splits = Array.from(
    { length: 1 + Math.floor(random() * depth) },
    (): Split => ({
      feature: Math.floor(random() * width),
      threshold: random() < 0.1 ? Number.POSITIVE_INFINITY : Math.floor(random() * 10),
      missingGoesLeft: random() < 0.5,
    }),
  )
  return {
    splits,
    values: Float64Array.from({ length: 1 << splits.length }, () => random() * 2 - 1),
  }
}
