import { type Band, type Filter, HoldfastError, type Side } from '../contracts'
import type { ScopeChange } from './api'

const sides: readonly Side[] = ['still', 'left', 'all']
const bands: readonly Band[] = ['low', 'medium', 'high']

/** A change of the scope as a script gives it. @throws HoldfastError `usage` that names the fault */
export function checkedScope(given: unknown): ScopeChange {
  const { side, filters, ...others } = record(given, 'setScope needs an object')
  const [unknown] = Object.keys(others).filter(
    (name) => !['rows', 'customers', 'still', 'left'].includes(name),
  )
  if (unknown !== undefined) throw fault(`there is no field “${unknown}”`)
  if (side !== undefined && !sides.includes(side as Side))
    throw fault(`side is one of ${sides.join(', ')}`)
  if (filters !== undefined && !Array.isArray(filters)) throw fault('filters is a list')
  return {
    ...(side !== undefined && { side: side as Side }),
    ...(filters !== undefined && { filters: filters.map(checkedFilter) }),
  }
}

function checkedFilter(given: unknown): Filter {
  const { kind, column, values, min, max, text, bands: asked } = record(given, 'a filter')
  if (kind === 'bands') {
    const chosen = list(asked, 'bands')
    if (!chosen.every((band) => bands.includes(band as Band)))
      throw fault(`bands are ${bands.join(', ')}`)
    return { kind, bands: chosen as Band[] }
  }
  if (kind === 'text') {
    if (typeof text !== 'string') throw fault('a text filter needs “text”')
    return { kind, column: column == null ? null : named(column), text }
  }
  if (kind === 'values') {
    const cells = list(values, 'values')
    return { kind, column: named(column), values: cells.map((v) => (v == null ? null : String(v))) }
  }
  if (kind === 'range') return { kind, column: named(column), min: end(min), max: end(max) }
  throw fault('the kind of a filter is values, range, text or bands')
}

const fault = (detail: string) => new HoldfastError('usage', { detail: `setScope: ${detail}.` })

function record(given: unknown, what: string): Record<string, unknown> {
  if (typeof given === 'object' && given !== null && !Array.isArray(given))
    return given as Record<string, unknown>
  throw fault(`${what} is missing or no object`)
}

function list(given: unknown, name: string): unknown[] {
  if (Array.isArray(given)) return given
  throw fault(`“${name}” is a list`)
}

function named(column: unknown): string {
  if (typeof column === 'string') return column
  throw fault('a filter needs the name of a column as “column”')
}

function end(given: unknown): number | null {
  if (given == null) return null
  if (typeof given === 'number' && !Number.isNaN(given)) return given
  throw fault('“min” and “max” are numbers or null')
}
