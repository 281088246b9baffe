import { type BinPlace, type EffectBin, fewestRows } from './bins'
import { pointsOf } from './risk'

/** A smaller move than this, 0…1, is not worth a finding. */
const leastPoints = 0.005

/** Neighbouring steps on which the risk differs most from the average, log-odds. */
export interface Run {
  readonly place: BinPlace
  readonly lowest: number
  readonly highest: number
}

/**
 * The step that moves the average customer's risk furthest, with the neighbours that go at least
 * half as far the same way. Categories have no neighbours. Null where nothing moves it.
 */
export function strongestRun(bins: readonly EffectBin[], base: number): Run | null {
  let peak = -1
  let furthest = leastPoints
  bins.forEach(({ value, count }, bin) => {
    const points = Math.abs(pointsOf(base, value))
    if (count < fewestRows || points < furthest) return
    peak = bin
    furthest = points
  })
  const top = bins[peak]
  if (!top) return null
  const belongs = (bin: EffectBin | undefined) =>
    bin !== undefined && bin.count >= fewestRows && bin.value / top.value >= 0.5
  let first = peak
  let last = peak
  if (top.place.kind !== 'category') {
    while (belongs(bins[first - 1])) first--
    while (belongs(bins[last + 1])) last++
  }
  const values = bins.slice(first, last + 1).map(({ value }) => value)
  return {
    place: joined(bins[first]!.place, bins[last]!.place),
    lowest: Math.min(...values),
    highest: Math.max(...values),
  }
}

function joined(first: BinPlace, last: BinPlace): BinPlace {
  if (first.kind === 'whole' && last.kind === 'whole')
    return { kind: 'whole', from: first.from, to: last.to }
  if (first.kind === 'real' && last.kind === 'real')
    return { kind: 'real', above: first.above, upTo: last.upTo }
  return first
}
