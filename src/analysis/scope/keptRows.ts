import {
  type BandLimits,
  type Column,
  type Filter,
  HoldfastError,
  type Table,
} from '../../contracts'
import { bandOf } from '../../model/explanation'

/** Risks by row and the limits of their bands. */
export interface Risks {
  readonly probability: Float32Array
  readonly limits: BandLimits | null
}

/** Takes rows that a filter does not keep out of `kept` (by row: 1 or 0). */
type Sieve = (kept: Uint8Array) => void

/**
 * By row: 1 where every filter keeps it.
 *
 * @throws HoldfastError `column-unknown` for a filter on a column the table has not
 */
export function keptRows(
  table: Table,
  filters: readonly Filter[],
  risks: Risks | null,
): Uint8Array {
  const kept = new Uint8Array(table.rowCount).fill(1)
  for (const filter of filters) sieveOf(table, filter, risks)(kept)
  return kept
}

function sieveOf(table: Table, filter: Filter, risks: Risks | null): Sieve {
  if (filter.kind === 'bands') return byBand(filter.bands, risks)
  if (filter.kind === 'text') return byText(table, filter.column, filter.text)
  const column = columnOf(table, filter.column)
  return filter.kind === 'values'
    ? byValues(column, filter.values)
    : byRange(column, filter.min, filter.max)
}

function columnOf(table: Table, name: string): Column {
  const column = table.columns.find((candidate) => candidate.name === name)
  if (column) return column
  const columns = table.columns.map((known) => known.name).join(', ')
  throw new HoldfastError('column-unknown', { file: table.file.name, column: name, columns })
}

function byValues(column: Column, values: readonly (string | null)[]): Sieve {
  const missing = values.includes(null)
  if (column.type === 'text') {
    const wanted = column.dictionary.map((value) => values.includes(value))
    return byCode(column.codes, wanted, missing)
  }
  const numbers = new Set(values.filter((value) => value !== null).map(Number))
  return (kept) => {
    for (let row = 0; row < kept.length; row++) {
      const value = column.values[row]!
      if (!(Number.isNaN(value) ? missing : numbers.has(value))) kept[row] = 0
    }
  }
}

/** @param wanted by code */
function byCode(codes: ArrayLike<number>, wanted: readonly boolean[], missing: boolean): Sieve {
  return (kept) => {
    for (let row = 0; row < kept.length; row++) {
      const code = codes[row]!
      if (!(code < 0 ? missing : wanted[code])) kept[row] = 0
    }
  }
}

/** A column of texts holds no numbers and keeps no row. */
function byRange(column: Column, min: number | null, max: number | null): Sieve {
  if (column.type === 'text') return (kept) => kept.fill(0)
  const [low, high] = [min ?? Number.NEGATIVE_INFINITY, max ?? Number.POSITIVE_INFINITY]
  return (kept) => {
    for (let row = 0; row < kept.length; row++) {
      const value = column.values[row]!
      if (!(value >= low && value <= high)) kept[row] = 0
    }
  }
}

function byText(table: Table, name: string | null, text: string): Sieve {
  const sought = text.trim().toLowerCase()
  if (sought === '') return () => {}
  const columns =
    name === null ? table.columns.filter(({ type }) => type === 'text') : [columnOf(table, name)]
  const holds = (value: string) => value.toLowerCase().includes(sought)
  const tests = columns.map((column): ((row: number) => boolean) => {
    if (column.type === 'number')
      return (row) => !Number.isNaN(column.values[row]!) && holds(String(column.values[row]!))
    const found = column.dictionary.map(holds)
    return (row) => found[column.codes[row]!] === true
  })
  return (kept) => {
    for (let row = 0; row < kept.length; row++)
      if (kept[row] && !tests.some((test) => test(row))) kept[row] = 0
  }
}

function byBand(bands: readonly string[], risks: Risks | null): Sieve {
  if (!risks) return () => {}
  const { probability, limits } = risks
  return (kept) => {
    for (let row = 0; row < kept.length; row++) {
      const risk = probability[row]!
      const band = bandOf(risk, limits)
      if (Number.isNaN(risk) || band === null || !bands.includes(band)) kept[row] = 0
    }
  }
}
