import type { Column } from '../../../contracts'
import { sfc32, shuffle } from '../../../ground/maths'

const seed = 20_260_105
const sampledRows = 4096
const mostDecimals = 9

/** One column over a sample of rows. */
export interface SampledColumn {
  readonly column: Column
  /** Values of numbers, NaN where missing; empty for texts. */
  readonly values: Float64Array
  /** Whole numbers 0…distinct−1 by value, −1 missing. */
  readonly codes: Int32Array
  readonly present: number
  readonly distinct: number
  /** Probability that two rows differ in it. */
  readonly diversity: number
  /** Decimals that its numbers need, at most 9. */
  readonly decimals: number
  readonly largest: number
}

/** An even sample of rows, in random order, of each column. */
export function sampleColumns(columns: readonly Column[], rows: number): SampledColumn[] {
  const size = Math.min(rows, sampledRows)
  const picked = Int32Array.from({ length: size }, (_, at) => Math.floor((at * rows) / size))
  shuffle(picked, sfc32(seed))
  return columns.map((column) => sampleColumn(column, picked))
}

function sampleColumn(column: Column, picked: Int32Array): SampledColumn {
  const cells = column.type === 'text' ? column.codes : column.values
  const known = new Map<number, number>()
  const counts: number[] = []
  const codes = Int32Array.from(picked, (row) => {
    const cell = cells[row]!
    if (Number.isNaN(cell) || (column.type === 'text' && cell < 0)) return -1
    const code = known.get(cell) ?? known.size
    if (code === known.size) known.set(cell, code)
    counts[code] = (counts[code] ?? 0) + 1
    return code
  })
  const present = counts.reduce((sum, count) => sum + count, 0)
  const alike = counts.reduce((sum, count) => sum + (count / present) ** 2, 0)
  const distinctValues = column.type === 'number' ? [...known.keys()] : []
  return {
    column,
    values:
      column.type === 'number'
        ? Float64Array.from(picked, (row) => cells[row]!)
        : new Float64Array(),
    codes,
    present,
    distinct: known.size,
    diversity: 1 - alike,
    decimals: distinctValues.reduce((most, value) => Math.max(most, decimalsOf(value)), 0),
    largest: distinctValues.reduce((most, value) => Math.max(most, Math.abs(value)), 0),
  }
}

function decimalsOf(value: number): number {
  let decimals = 0
  for (let unit = 1; decimals < mostDecimals; decimals++, unit *= 10) {
    const steps = value * unit
    if (Math.abs(steps - Math.round(steps)) <= 1e-9 * Math.max(1, Math.abs(steps))) break
  }
  return decimals
}

/**
 * Compares by how much a column looks computed from others rather than measured, most first: by
 * decimals, by distinct values in steps of a quarter, by its largest number in steps of two, and by
 * missing cells, which it has where any of the others does.
 */
export function moreDerived(a: SampledColumn, b: SampledColumn): number {
  const kinds = ({ distinct }: SampledColumn) => Math.round(Math.log(distinct) / Math.log(1.25))
  const size = ({ largest }: SampledColumn) => Math.round(Math.log2(largest + 1))
  return (
    b.decimals - a.decimals || kinds(b) - kinds(a) || size(b) - size(a) || a.present - b.present
  )
}
