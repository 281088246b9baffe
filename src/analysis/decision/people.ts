import type { Filter, ListUnit, Scope, Table } from '../../contracts'
import { type RocHull, rocHull, thresholdFacts } from '../../decision'
import { sortOrder } from '../../model/ranking'
import type { CustomerRows, Scopes } from '../scope'

export interface PeopleSource {
  readonly table: Table
  /** By row: 1 left, 0 stayed, −1 unknown; null where the file tells no outcome. */
  readonly outcome: Int8Array | null
  readonly families: CustomerRows
  readonly probability: Float32Array
  readonly scopes: Scopes
}

/** Rows with their risks, by falling risk, ties in file order. */
interface Ranked {
  readonly rows: Uint32Array
  readonly risk: Float64Array
}

/** Rows whose outcome is known, and what ranking them by risk is worth. */
interface Known extends Ranked {
  /** 1 left, 0 stayed. */
  readonly left: Uint8Array
  readonly hull: RocHull | null
}

/** Whom a decision is about, whatever the campaign costs: the dear part, kept between decisions. */
export interface People extends Ranked {
  readonly unit: ListUnit
  readonly scope: Scope
  /** Of either side, under the same filters. */
  readonly known: Known
  readonly leftOut: { readonly otherSide: number; readonly filtered: number }
  readonly thresholds: ReturnType<typeof thresholdFacts>
}

/** @throws HoldfastError `column-unknown` for a filter on a column the table has not */
export function peopleOf(source: PeopleSource, scope: Scope, unit: ListUnit): People {
  const { outcome, probability, families, table } = source
  const listed = rowsIn(source, scope.side, scope.filters, unit)
  const ranked = byRisk(listed, probability)
  const either = rowsIn(source, 'all', scope.filters, unit)
  const knownRows = rowsIn(source, 'all', scope.filters, 'rows').filter(
    (row) => outcome !== null && outcome[row]! >= 0,
  )
  const known = byRisk(knownRows, probability)
  const left = Uint8Array.from(known.rows, (row) => outcome![row]!)
  const measured = either.filter((row) => outcome !== null && outcome[row]! >= 0)
  const all = unit === 'rows' ? table.rowCount : families.count
  return {
    ...ranked,
    unit,
    scope,
    known: { ...known, left, hull: rocHull(known.risk, left) },
    leftOut: {
      otherSide: either.length - ranked.rows.length,
      filtered: all - either.length,
    },
    thresholds: thresholdFacts(ranked.risk, {
      risk: Float32Array.from(measured, (row) => probability[row]!),
      left: Uint8Array.from(measured, (row) => outcome![row]!),
    }),
  }
}

function rowsIn(
  { scopes, table }: PeopleSource,
  side: Scope['side'],
  filters: readonly Filter[],
  unit: ListUnit,
): Uint32Array {
  const view = scopes.view({ side, filters })
  const rows = unit === 'rows' ? view.rows : view.customers
  return rows ?? Uint32Array.from({ length: table.rowCount }, (_, row) => row)
}

/** @param rows ascending */
function byRisk(rows: Uint32Array, probability: Float32Array): Ranked {
  const keys = new Float32Array(rows.length)
  for (let at = 0; at < keys.length; at++) keys[at] = probability[rows[at]!]!
  const order = sortOrder(keys, 'descending')
  const sorted = new Uint32Array(order.length)
  const risk = new Float64Array(order.length)
  for (let at = 0; at < order.length; at++) {
    sorted[at] = rows[order[at]!]!
    risk[at] = keys[order[at]!]!
  }
  return { rows: sorted, risk }
}
