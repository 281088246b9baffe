import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../../ground/maths/random'
import { estimatedLoss } from '../../mapping/report/absentFeatures'
import { type AbsenceSample, absenceCosts, absenceRows } from './absence'
import { absenceMoments } from './absenceMoments'

const rows = 6000
const width = 3

/** Two features that tell much, the same in part, and one that tells nothing. */
function sample(seed: number): { readonly repeat: AbsenceSample; readonly labels: Float64Array } {
  const random = seededRandom(seed)
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  const labels = Float64Array.from({ length: rows }, () => (random() < 0.3 ? 1 : 0))
  const logOdds = new Float64Array(rows)
  const shifts = new Float32Array(rows * width)
  for (let i = 0; i < rows; i++) {
    const common = normal()
    const first = 0.8 * (common + normal() + labels[i]!)
    const second = 0.6 * (common + normal() + labels[i]!)
    const third = 0.3 * normal()
    logOdds[i] = first + second + third
    shifts.set([-first, -second, -third], i * width)
  }
  return { repeat: { logOdds, shifts }, labels }
}

/** By the definition: the share of pairs in which the one who left ranks higher. */
function aucOf(scores: Float64Array, labels: Float64Array): number {
  const left = scores.filter((_, i) => labels[i] === 1).sort()
  const stayed = scores.filter((_, i) => labels[i] === 0).sort()
  let below = 0
  let wins = 0
  for (const score of left) {
    while (below < stayed.length && stayed[below]! < score) below++
    wins += below
  }
  return wins / (left.length * stayed.length)
}

function without({ logOdds, shifts }: AbsenceSample, absent: readonly number[]): Float64Array {
  return logOdds.map((value, i) => absent.reduce((sum, f) => sum + shifts[i * width + f]!, value))
}

describe('absenceCosts', () => {
  const { repeat, labels } = sample(1)
  const own = Int32Array.from(labels, (_, i) => i)

  it('is the AUC less the AUC without the feature, mean over repeats', () => {
    const other = sample(2).repeat
    const costs = absenceCosts([repeat, other], labels, own, rows, 5, 1)
    for (let f = 0; f < width; f++) {
      const lost = [repeat, other].map(
        (each) => aucOf(each.logOdds, labels) - aucOf(without(each, [f]), labels),
      )
      expect(costs[f]!.value).toBeCloseTo((lost[0]! + lost[1]!) / 2, 9)
    }
  })

  it('has an interval that holds the value, around zero for a feature that tells nothing', () => {
    const costs = absenceCosts([repeat], labels, own, rows, 200, 1)
    for (const { value, low, high } of costs) {
      expect(low).toBeLessThan(value)
      expect(high).toBeGreaterThan(value)
    }
    expect(costs[0]!.low).toBeGreaterThan(0.01)
    expect(costs[2]!.high).toBeLessThan(0.02)
  })
})

describe('estimatedLoss', () => {
  const { repeat, labels } = sample(3)
  const moments = absenceMoments([repeat], labels)!

  it.each([[[0]], [[1]], [[2]], [[0, 1]], [[0, 2]], [[0, 1, 2]]])(
    'without %j is near what the rows give, where losses do not add up',
    (absent) => {
      const exact = aucOf(repeat.logOdds, labels) - aucOf(without(repeat, absent), labels)
      expect(
        Math.abs(estimatedLoss(moments, absent) - (absent.length === 3 ? exactAll() : exact)),
      ).toBeLessThan(0.01)
    },
  )

  /** Nothing left: every score is 0, so the ranking is a coin. */
  const exactAll = () => aucOf(repeat.logOdds, labels) - 0.5

  it('is not kept for very many features', () => {
    const wide = { logOdds: new Float64Array(2), shifts: new Float32Array(2 * 61) }
    expect(absenceMoments([wide], Float64Array.of(0, 1))).toBeNull()
  })
})

describe('absenceRows', () => {
  it('takes all rows where they are few, else whole families', () => {
    const few = Int32Array.of(0, 0, 1, 2)
    expect([...absenceRows(few, 3, 1)]).toEqual([0, 1, 2, 3])
    const familyOf = Int32Array.from({ length: 60_000 }, (_, i) => Math.floor(i / 3))
    const chosen = absenceRows(familyOf, 20_000, 1)
    expect(chosen.length).toBeGreaterThanOrEqual(20_000)
    expect(chosen.length).toBeLessThan(20_003)
    const counts = new Map<number, number>()
    for (const row of chosen) counts.set(familyOf[row]!, (counts.get(familyOf[row]!) ?? 0) + 1)
    expect(new Set(counts.values())).toEqual(new Set([3]))
  })
})
