import type { Manifest } from '../contracts/manifest'
import type { Band, Step } from '../contracts/scores'
import type { Language } from './index'
import { reasonLine } from './reason'

export interface ScoredColumnsOptions {
  /** How many reason columns. */
  readonly reasons: number
  /** Adds one column a feature and the base, in log-odds. */
  readonly contributions: boolean
  readonly language: Language
}

/** Kept out of files: in a spreadsheet they look like spaces but do not match them. */
const typographicSpaces = /[\u00a0\u202f]/g

/** The scores of a file, by 0-based row. */
export interface ScoredRows {
  readonly manifest: Manifest
  /** One a row. */
  readonly probability: Float32Array
  /** rows × F, row-major, log-odds. */
  readonly contributions: Float32Array
  band(row: number): Band
  /** The strongest reasons of a row, at most `count`. */
  reasons(row: number, count: number): readonly Step[]
}

/** Names of the columns that scoring adds to a file, in order. */
export function scoredHeader(manifest: Manifest, options: ScoredColumnsOptions): string[] {
  const header = ['churn_probability', 'risk_band', 'above_threshold']
  for (let rank = 1; rank <= options.reasons; rank++) header.push(`reason_${rank}`)
  if (options.contributions) {
    for (const feature of manifest.features) header.push(`contribution_${feature.name}`)
    header.push('base_log_odds')
  }
  return header
}

/**
 * The cells that scoring adds to one row, in the order of `scoredHeader`. Numbers keep the whole
 * precision of the model's float32; `above_threshold` is true or false, true from the threshold on;
 * a row with fewer reasons than columns leaves the last ones empty.
 */
export function scoredCells(
  rows: ScoredRows,
  row: number,
  options: ScoredColumnsOptions,
): string[] {
  const { features, base } = rows.manifest
  const band = rows.band(row)
  const cells = [shortestFloat(rows.probability[row]!), band, String(band === 'high')]
  const reasons = rows.reasons(row, options.reasons)
  for (let rank = 0; rank < options.reasons; rank++) {
    const step = reasons[rank]
    const feature = step && features[step.feature]
    const reason = feature ? reasonLine(feature, step, options.language) : ''
    cells.push(reason.replace(typographicSpaces, ' '))
  }
  if (options.contributions) {
    const start = row * features.length
    for (let index = 0; index < features.length; index++)
      cells.push(shortestFloat(rows.contributions[start + index]!))
    cells.push(String(base))
  }
  return cells
}

/** The shortest decimal that reads back as the same float32. */
export function shortestFloat(value: number): string {
  for (let digits = 6; digits < 9; digits++) {
    const shorter = Number(value.toPrecision(digits))
    if (Math.fround(shorter) === value) return String(shorter)
  }
  return String(Number(value.toPrecision(9)))
}
