import type { Band, BandLimits } from '../../contracts'
import { bandOf } from '../explanation'

/** Rows a band; those whose risk the model did not give, or that it gives no band, are `unknown`. */
export type BandCounts = Readonly<Record<Band | 'unknown', number>>

/** Counts risks by band; without limits none has one. @param among rows that count; null for all. */
export function countBands(
  probability: Float32Array,
  limits: BandLimits | null,
  among: Uint32Array | null,
): BandCounts {
  const total = among?.length ?? probability.length
  let high = 0
  let medium = 0
  let low = 0
  for (let i = 0; i < total; i++) {
    const risk = probability[among === null ? i : among[i]!]!
    const band = bandOf(risk, limits)
    if (band === 'high') high++
    else if (band === 'medium') medium++
    else if (band === 'low' && !Number.isNaN(risk)) low++
  }
  return { high, medium, low, unknown: total - high - medium - low }
}
