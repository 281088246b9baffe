import type { Band, BandLimits } from '../../contracts'
import { bandOf } from '../explanation'

/** Customers a band; those whose risk the model did not give are `unknown`. */
export type BandCounts = Readonly<Record<Band | 'unknown', number>>

/** Counts customers by band. */
export function countBands(probability: Float32Array, limits: BandLimits): BandCounts {
  let high = 0
  let medium = 0
  let unknown = 0
  for (let row = 0; row < probability.length; row++) {
    const risk = probability[row]!
    const band = bandOf(risk, limits)
    if (band === 'high') high++
    else if (band === 'medium') medium++
    else if (Number.isNaN(risk)) unknown++
  }
  return { high, medium, low: probability.length - high - medium - unknown, unknown }
}
