import type { Scope, ScopeCounts, Table } from '../../contracts'
import { countBands } from '../../model/ranking'
import type { CustomerRows } from './customerRows'
import { keptRows, type Risks } from './keptRows'

/** What is in a scope. Rows are ascending; null stands for all rows of the table. */
export interface ScopeView {
  readonly rows: Uint32Array | null
  /** The last row of each customer in scope. */
  readonly customers: Uint32Array | null
  readonly counts: ScopeCounts
}

/** What the scopes of a file are worked out from. */
export interface ScopeSource {
  readonly table: Table
  /** By row: 1 left, 0 stayed, −1 unknown; null where the file tells no outcome. */
  readonly outcome: Int8Array | null
  readonly families: CustomerRows
  readonly risks: Risks | null
  /** Whether all copies of customers are known. */
  readonly complete: boolean
}

/** The scope before and the one after are asked for in turn while a screen changes. */
const remembered = 2

/** Scopes of one file, each worked out when first asked for. */
export class Scopes {
  private readonly source: ScopeSource
  private readonly views = new Map<string, ScopeView>()

  constructor(source: ScopeSource) {
    this.source = source
  }

  /** @throws HoldfastError `column-unknown` for a filter on a column the table has not */
  view(scope: Scope): ScopeView {
    const key = JSON.stringify([scope.side, scope.filters])
    const view = this.views.get(key) ?? this.make(scope)
    this.views.delete(key)
    this.views.set(key, view)
    for (const old of [...this.views.keys()].slice(0, -remembered)) this.views.delete(old)
    return view
  }

  private make({ side, filters }: Scope): ScopeView {
    const { table, outcome, families, risks, complete } = this.source
    const kept = keptRows(table, filters, risks)
    const either = countLast(kept, families.isLast)
    if (outcome && side !== 'all') keepSide(kept, outcome, side === 'left')
    const rows = indicesOf(kept)
    const customers = rows.filter((row) => families.isLast[row] === 1)
    const [still, left] = outcome
      ? sides(customers.length, either, side, families.isLast, outcome, kept)
      : [null, null]
    const whole = rows.length === table.rowCount
    return {
      rows: whole ? null : rows,
      customers: whole && families.alone ? null : customers,
      counts: {
        rows: rows.length,
        customers: customers.length,
        still,
        left,
        either,
        bands: risks?.limits
          ? { rows: bandsOf(risks, rows), customers: bandsOf(risks, customers) }
          : null,
        complete,
      },
    }
  }
}

function countLast(kept: Uint8Array, isLast: Uint8Array): number {
  let count = 0
  for (let row = 0; row < kept.length; row++) count += kept[row]! & isLast[row]!
  return count
}

function keepSide(kept: Uint8Array, outcome: Int8Array, left: boolean): void {
  for (let row = 0; row < kept.length; row++) if ((outcome[row]! === 1) !== left) kept[row] = 0
}

/** Customers by side, [still, left], under filters that `either` customers pass. */
function sides(
  inScope: number,
  either: number,
  side: Scope['side'],
  isLast: Uint8Array,
  outcome: Int8Array,
  kept: Uint8Array,
): [number, number] {
  if (side === 'still') return [inScope, either - inScope]
  if (side === 'left') return [either - inScope, inScope]
  let left = 0
  for (let row = 0; row < kept.length; row++)
    if (kept[row]! & isLast[row]! && outcome[row] === 1) left++
  return [either - left, left]
}

function indicesOf(kept: Uint8Array): Uint32Array {
  const rows = new Uint32Array(kept.length)
  let count = 0
  for (let row = 0; row < kept.length; row++) if (kept[row]) rows[count++] = row
  return rows.slice(0, count)
}

function bandsOf({ probability, limits }: Risks, rows: Uint32Array) {
  const { high, medium, low } = countBands(probability, limits, rows)
  return { high, medium, low }
}
