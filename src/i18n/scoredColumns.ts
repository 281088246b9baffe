import type { Band, Language, Manifest, Step } from '../contracts'
import { type ReasonWriter, reasonWriter } from './reason'
import { loadTranslator } from './translators'

export interface ScoredColumnsOptions {
  /** How many reason columns. */
  readonly reasons: number
  /** Adds one column a feature and the base, in the model's space: log-odds but for some foreign models. */
  readonly contributions: boolean
  readonly language: Language
}

/** Kept out of files: in a spreadsheet they look like spaces but do not match them. */
export const typographicSpaces = /[\u00a0\u202f]/g

/** The scores of a file, by 0-based row. */
export interface ScoredRows {
  readonly manifest: Manifest
  /** One a row. */
  readonly probability: Float32Array
  /** One a feature, in the model's space. */
  contributions(row: number): Float32Array
  /** Null by a model without a threshold. */
  band(row: number): Band | null
  /** The strongest reasons of a row, at most `count`. */
  reasons(row: number, count: number): readonly Step[]
}

/** Columns to stand after a file's own: their names, and the cells of one row in the same order. */
export interface AddedColumns {
  readonly header: readonly string[]
  cells(row: number): string[]
}

/**
 * The columns that scoring adds to a file. The probability is the model's float32 to the last digit;
 * `above_threshold` is true or false, true from the threshold on; it and the band are empty by a model
 * without a threshold; a row with fewer reasons than columns leaves the last ones empty. There are no more reason columns than features.
 */
export async function scoredColumns(
  rows: ScoredRows,
  options: ScoredColumnsOptions,
): Promise<AddedColumns> {
  const { t } = await loadTranslator(options.language)
  const writer = reasonWriter(t, options.language)
  const count = Math.min(options.reasons, rows.manifest.features.length)
  return {
    header: headerOf(rows.manifest, count, options.contributions),
    cells: (row) => {
      const band = rows.band(row)
      return [
        // Every digit: scripts and decisions go on from this very number.
        String(rows.probability[row]!),
        band ?? '',
        band === null ? '' : String(band === 'high'),
        ...reasonCells(rows, row, count, writer),
        ...(options.contributions ? contributionCells(rows, row) : []),
      ]
    },
  }
}

function headerOf(manifest: Manifest, reasons: number, contributions: boolean): string[] {
  const header = ['churn_probability', 'risk_band', 'above_threshold']
  for (let rank = 1; rank <= reasons; rank++) header.push(`reason_${rank}`)
  if (!contributions) return header
  for (const feature of manifest.features) header.push(`contribution_${feature.name}`)
  header.push(manifest.foreign?.space === 'probability' ? 'base_probability' : 'base_log_odds')
  return header
}

function reasonCells(rows: ScoredRows, row: number, count: number, writer: ReasonWriter): string[] {
  const cells = new Array<string>(count).fill('')
  rows.reasons(row, count).forEach((step, rank) => {
    const feature = rows.manifest.features[step.feature]
    if (feature) cells[rank] = writer.line(feature, step).replace(typographicSpaces, ' ')
  })
  return cells
}

function contributionCells(rows: ScoredRows, row: number): string[] {
  return [...Array.from(rows.contributions(row), shortestFloat), String(rows.manifest.base)]
}

/** The shortest decimal that reads back as the same float32. */
export function shortestFloat(value: number): string {
  for (let digits = 6; digits < 9; digits++) {
    const shorter = Number(value.toPrecision(digits))
    if (Math.fround(shorter) === value) return String(shorter)
  }
  return String(Number(value.toPrecision(9)))
}
