import type { Fingerprints } from '../../contracts'
import { normal975 } from '../../ground/maths'
import { unpacked } from './packed'
import { groupHashes, rowHash } from './rowHashes'

/** From so many rows on a share of them is worth saying. */
const fewestProbed = 20
/** So much of a file beyond chance must have been in training before anybody hears of it. */
const level = 0.1

/**
 * Share of the rows that stood in training, 0…1, estimated from those in the range of the sketch
 * that tells most; null where there are too few of them, or no more than chance and a tenth explain.
 *
 * @param matrix rows × F, row-major, as the model's input
 * @param absent by feature: no column fills it, so that its cells say nothing
 */
export function seenShare(
  fingerprints: Fingerprints,
  matrix: Float32Array,
  absent: readonly boolean[],
): number | null {
  const { groups, bits, sketches } = fingerprints
  if (groups.length !== absent.length) return null
  const hashes = groupHashes(matrix, groups)
  const rows = matrix.length / groups.length
  let best: { readonly share: number; readonly evidence: number } | null = null
  for (const { without, hashes: text, below, equalByChance } of sketches) {
    if (absent.some((missing, feature) => missing && !without.includes(groups[feature]!))) continue
    const known = new Set(unpacked(text))
    let probed = 0
    let found = 0
    for (let row = 0; row < rows; row++) {
      const hash = rowHash(hashes, row, without, bits)
      if (hash >= below) continue
      probed++
      if (known.has(hash)) found++
    }
    if (probed < fewestProbed) continue
    const evidence = lowerEnd(found, probed) - (equalByChance + level * (1 - equalByChance))
    if (evidence > (best?.evidence ?? 0)) best = { share: found / probed, evidence }
  }
  return best?.share ?? null
}

/** Lower end of the 95 % score interval of a share (Wilson 1927). */
function lowerEnd(found: number, of: number): number {
  const share = found / of
  const z2 = normal975 ** 2
  const middle = share + z2 / (2 * of)
  const reach = normal975 * Math.sqrt((share * (1 - share)) / of + z2 / (4 * of * of))
  return (middle - reach) / (1 + z2 / of)
}
