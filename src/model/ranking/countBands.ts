import type { Band, BandLimits } from '../../contracts'
import { bandOf } from '../explanation'

/** Rows a band; those whose risk the model did not give are `unknown`. */
export type BandCounts = Readonly<Record<Band | 'unknown', number>>

/** Counts risks by band. @param among rows that count; null for all. */
export function countBands(
  probability: Float32Array,
  limits: BandLimits,
  among: Uint32Array | null,
): BandCounts {
  const total = among?.length ?? probability.length
  let high = 0
  let medium = 0
  let unknown = 0
  for (let i = 0; i < total; i++) {
    const risk = probability[among === null ? i : among[i]!]!
    const band = bandOf(risk, limits)
    if (band === 'high') high++
    else if (band === 'medium') medium++
    else if (Number.isNaN(risk)) unknown++
  }
  return { high, medium, low: total - high - medium - unknown, unknown }
}
