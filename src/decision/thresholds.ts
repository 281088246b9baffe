import type { ThresholdFacts } from '../contracts'

const steps = 1000
const bins = 100
/** Ranks told one by one; of longer lists as many, evenly. */
const mostRanks = 4000

/**
 * What any threshold would do, as ThresholdFacts says.
 *
 * @param risk of the customers considered, falling
 * @param known customers of either side with an outcome; empty where none is known
 */
export function thresholdFacts(
  risk: Float64Array,
  known: { readonly risk: ArrayLike<number>; readonly left: Uint8Array },
): ThresholdFacts {
  const histogram = new Float64Array(bins)
  const above = new Float64Array(steps + 1)
  const expected = new Float64Array(steps + 1)
  for (let i = 0; i < risk.length; i++) {
    const p = risk[i]!
    histogram[Math.min(bins - 1, Math.floor(p * bins))]!++
    const step = stepOf(p)
    above[step]!++
    expected[step]! += p
  }
  sumFromEnd(above)
  sumFromEnd(expected)
  const count = Math.min(mostRanks, risk.length)
  const ranks = Float64Array.from({ length: count }, (_, k) =>
    count === 1 ? 1 : 1 + Math.round((k * (risk.length - 1)) / (count - 1)),
  )
  const riskAtRank = ranks.map((rank) => risk[rank - 1]!)
  return { histogram, above, expected, ranks, riskAtRank, measured: measuredOf(known) }
}

function measuredOf({
  risk,
  left,
}: {
  readonly risk: ArrayLike<number>
  readonly left: Uint8Array
}): ThresholdFacts['measured'] {
  if (left.length === 0) return null
  const caught = new Float64Array(steps + 1)
  const wrong = new Float64Array(steps + 1)
  for (let i = 0; i < left.length; i++) (left[i] ? caught : wrong)[stepOf(risk[i]!)]!++
  sumFromEnd(caught)
  sumFromEnd(wrong)
  return { known: left.length, left: caught[0]!, caught, wrong }
}

/** The highest threshold j / 1000 that the risk is not below. */
function stepOf(risk: number): number {
  const step = Math.min(steps, Math.floor(risk * steps) + 1)
  return risk >= step / steps ? step : step - 1
}

function sumFromEnd(sums: Float64Array): void {
  for (let at = sums.length - 2; at >= 0; at--) sums[at]! += sums[at + 1]!
}
