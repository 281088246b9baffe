import type { FittedModel, ObliviousTree } from '../../terms'
import { evaluateShape } from '../../terms'
import { cellOf, leafOf } from './evaluate'

/**
 * How far the log-odds of each row move when one of its features alone is made missing.
 * @param matrix rows × F, row-major, NaN for missing
 * @returns rows × F, row-major, log-odds
 */
export function missingShifts(model: FittedModel, matrix: Float32Array): Float32Array {
  const width = model.shapes.length
  const shifts = new Float32Array(matrix.length)
  const trees = model.trees.map((tree) => ({ tree, players: playersOf(tree) }))
  const changed = new Float32Array(width)
  for (let offset = 0; offset < matrix.length; offset += width) {
    model.shapes.forEach((shape, f) => {
      shifts[offset + f] = shape.missing - evaluateShape(shape, matrix[offset + f]!)
    })
    for (const pair of model.pairs) {
      const before = pair.values[cellOf(pair, matrix, offset)]!
      for (const feature of pair.features) {
        changed.set(matrix.subarray(offset, offset + width))
        changed[feature] = Number.NaN
        shifts[offset + feature]! += pair.values[cellOf(pair, changed, 0)]! - before
      }
    }
    for (const { tree, players } of trees) {
      const leaf = leafOf(tree, matrix, offset)
      for (const { feature, asked, missing } of players)
        shifts[offset + feature]! += tree.values[(leaf & ~asked) | missing]! - tree.values[leaf]!
    }
  }
  return shifts
}

interface Player {
  readonly feature: number
  /** Bits of the leaf's index that the feature decides. */
  readonly asked: number
  /** Those of them that are set where it is missing. */
  readonly missing: number
}

function playersOf({ splits }: ObliviousTree): Player[] {
  const players = new Map<number, Player>()
  splits.forEach(({ feature, missingGoesLeft }, level) => {
    const { asked, missing } = players.get(feature) ?? { asked: 0, missing: 0 }
    const bit = 1 << level
    players.set(feature, {
      feature,
      asked: asked | bit,
      missing: missingGoesLeft ? missing : missing | bit,
    })
  })
  return [...players.values()]
}
