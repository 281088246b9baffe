import type { EffectBin } from './bins'
import type { Told } from './effectText'
import type { Scale } from './risk'

/** The customer opened in the list as it stands on one effect. */
export interface Marked {
  readonly id: string
  /** The number itself, to place it within its step; null for categories and the missing. */
  readonly value: number | null
  readonly bin: EffectBin
  /** The customer's contribution, pairs and combinations included: log-odds, and its share of the risk. */
  readonly contribution: number
  readonly points: number
}

/** What a curve and a list of rows alike are given. */
export interface EffectChartProps {
  readonly told: Told
  readonly missing: EffectBin
  readonly scale: Scale
  readonly marked: Marked | null
  readonly title: string
  readonly subtitle: string
}
