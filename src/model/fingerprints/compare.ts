import type { Fingerprints } from '../../contracts'
import { normal975 } from '../../ground/maths'
import { unpacked } from './packed'
import { groupHashes, rowHash } from './rowHashes'

/** From so many rows on a share of them is worth saying. */
const fewestProbed = 20
/** So much of a file beyond chance must have been in training before anybody hears of it. */
const level = 0.1

/**
 * Share of the rows that stood in training, 0…1, estimated from those in the range of a sketch; null
 * where there are too few of them, or no more than chance and a tenth explain. A feature that the
 * file tells counts: rows that differ in one are others.
 *
 * @param matrix rows × F, row-major, as the model's input
 * @param lost by feature: its cells say nothing of what stood in training
 */
export function seenShare(
  { groups, bits, sketches }: Fingerprints,
  matrix: Float32Array,
  lost: readonly boolean[],
): number | null {
  if (groups.length !== lost.length) return null
  const without = [...new Set(groups.filter((_, feature) => lost[feature]))]
  const sketch = sketches.find(
    (each) =>
      each.without.length === without.length &&
      each.without.every((group) => without.includes(group)),
  )
  if (!sketch) return null
  const known = new Set(unpacked(sketch.hashes))
  const hashes = groupHashes(matrix, groups)
  const rows = matrix.length / groups.length
  let probed = 0
  let found = 0
  for (let row = 0; row < rows; row++) {
    const hash = rowHash(hashes, row, without, bits)
    if (hash >= sketch.below) continue
    probed++
    if (known.has(hash)) found++
  }
  if (probed < fewestProbed) return null
  const explained = sketch.equalByChance + level * (1 - sketch.equalByChance)
  return lowerEnd(found, probed) > explained ? found / probed : null
}

/** Lower end of the 95 % score interval of a share (Wilson 1927). */
function lowerEnd(found: number, of: number): number {
  const share = found / of
  const z2 = normal975 ** 2
  const middle = share + z2 / (2 * of)
  const reach = normal975 * Math.sqrt((share * (1 - share)) / of + z2 / (4 * of * of))
  return (middle - reach) / (1 + z2 / of)
}
