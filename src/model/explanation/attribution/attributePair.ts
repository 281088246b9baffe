import { binOf } from '../../features'
import type { AttributedPair, PairTerm } from '../../terms'
import type { BackgroundColumns } from './background'

/**
 * The two shares of every cell, with g the pair's function and Z a background row:
 * φᵢ = ½ [g(xᵢ, xⱼ) − E g(Zᵢ, xⱼ) + E g(xᵢ, Zⱼ) − E g(Zᵢ, Zⱼ)], φⱼ likewise.
 * The middle terms use each feature's own distribution, the last one the joint.
 * @param scale factor on all shares
 * @returns E g(Zᵢ, Zⱼ) before scaling, and the shares
 */
export function attributePair(
  pair: PairTerm,
  background: BackgroundColumns,
  scale: number,
): { readonly mean: number; readonly attributed: AttributedPair } {
  const { features, cuts, values } = pair
  const height = cuts[0].length + 2
  const width = cuts[1].length + 2
  const { ofFirst, ofSecond, mean } = distributions(pair, background)

  /** E g(Zᵢ, xⱼ) by bin of j, and E g(xᵢ, Zⱼ) by bin of i. */
  const withoutFirst = new Float64Array(width)
  const withoutSecond = new Float64Array(height)
  for (let i = 0; i < height; i++) {
    for (let j = 0; j < width; j++) {
      withoutFirst[j]! += ofFirst[i]! * values[i * width + j]!
      withoutSecond[i]! += ofSecond[j]! * values[i * width + j]!
    }
  }
  const first = new Float64Array(values.length)
  const second = new Float64Array(values.length)
  for (let i = 0; i < height; i++) {
    for (let j = 0; j < width; j++) {
      const cell = i * width + j
      const joint = values[cell]! - mean
      const tilt = withoutSecond[i]! - withoutFirst[j]!
      first[cell] = (scale / 2) * (joint + tilt)
      second[cell] = (scale / 2) * (joint - tilt)
    }
  }
  return { mean, attributed: { features, cuts, shares: [first, second] } }
}

/** Weight of every bin of either feature, and the mean of the pair over the joint distribution. */
function distributions(pair: PairTerm, background: BackgroundColumns) {
  const { cuts, values } = pair
  const width = cuts[1].length + 2
  const { rows, columns, weights } = background
  const columnOfFirst = columns[pair.features[0]]!
  const columnOfSecond = columns[pair.features[1]]!
  const ofFirst = new Float64Array(cuts[0].length + 2)
  const ofSecond = new Float64Array(width)
  let mean = 0
  for (let row = 0; row < rows; row++) {
    const i = binOf(cuts[0], columnOfFirst[row]!)
    const j = binOf(cuts[1], columnOfSecond[row]!)
    const weight = weights[row]!
    ofFirst[i]! += weight
    ofSecond[j]! += weight
    mean += weight * values[i * width + j]!
  }
  return { ofFirst, ofSecond, mean }
}
