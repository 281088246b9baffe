import { fewestRows, nearEnd } from '../../../contracts'
import type { BinPlace, EffectBin } from './bins'
import { pointsOf } from './risk'

/** A smaller move than this, 0…1, is not worth a finding. */
const leastPoints = 0.005

/** Neighbouring steps on which the risk differs most surely from the typical customer's, log-odds. */
export interface Run {
  readonly place: BinPlace
  readonly lowest: number
  readonly highest: number
}

/** How far a step surely moves the log-odds: to the near end of its interval; 0 where few rows have it. */
const sureOf = (bin: EffectBin) => (bin.count < fewestRows ? 0 : nearEnd(bin))

/**
 * The step that by the near end of its interval moves the typical customer's risk furthest, with the
 * neighbours that are as sure of their way and go at least half as far. Categories have no neighbours.
 * 'unsure' where steps move the risk but none surely; null where nothing moves it.
 */
export function strongestRun(bins: readonly EffectBin[], base: number): Run | 'unsure' | null {
  let peak = -1
  let furthest = 0
  bins.forEach((bin, index) => {
    const surely = Math.abs(pointsOf(base, sureOf(bin)))
    if (surely <= furthest || Math.abs(pointsOf(base, bin.value)) < leastPoints) return
    peak = index
    furthest = surely
  })
  const top = bins[peak]
  if (!top) {
    const moves = ({ value }: EffectBin) => Math.abs(pointsOf(base, value)) >= leastPoints
    return bins.some(moves) ? 'unsure' : null
  }
  const belongs = (bin: EffectBin | undefined) =>
    bin !== undefined && sureOf(bin) * top.value > 0 && bin.value / top.value >= 0.5
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
