import type { Column, ColumnShift, RowFamilies, Table } from '../../../contracts'
import { enoughAlike } from '../compared'

/** A row that lacks something is laid beside so many rows of its family on either side, the nearest. */
const reach = 16
/** Drops the rounding error of adding. */
const decimals = 1e6

/** Rows of a family that agree but for numbers that moved by constants. */
export interface Relatives {
  readonly a: Int32Array
  readonly b: Int32Array
  /** Which movement leads from a to b: 0 none, ±(its place + 1). */
  readonly movement: Int32Array
  /** Compared columns that both have and in which they agree, 0…1. */
  readonly agreement: Float64Array
}

const noRelatives: Relatives = {
  a: new Int32Array(),
  b: new Int32Array(),
  movement: new Int32Array(),
  agreement: new Float64Array(),
}

/** The difference of two numbers, without the error of subtracting. */
export const difference = (later: number, earlier: number) =>
  Math.round((later - earlier) * decimals) / decimals

/**
 * Pairs of rows of one family that agree but for constant movements, of which one lacks a cell of the
 * `wanted` columns. Families by the same ID whose rows differ in more have none.
 */
export function relativesOf(
  table: Table,
  { family, likeness }: Pick<RowFamilies, 'family' | 'likeness'>,
  wanted: readonly Column[],
): Relatives {
  const columnOf = new Map(table.columns.map((column) => [column.name, column]))
  const compared = likeness.compared.flatMap((name) => columnOf.get(name) ?? [])
  const shifts = [[], ...likeness.movements].map((movement) => shiftsBy(movement, compared))
  if (compared.length === 0) return noRelatives
  const lacking = Uint8Array.from({ length: table.rowCount }, (_, row) =>
    wanted.some((column) => isMissing(column, row)) ? 1 : 0,
  )
  const families = familiesOf(family, lacking)
  const most = families.reduce((sum, rows) => {
    const asked = rows.reduce((count, row) => count + lacking[row]!, 0)
    return sum + asked * Math.min(rows.length - 1, 2 * reach)
  }, 0)
  const found = {
    a: new Int32Array(most),
    b: new Int32Array(most),
    movement: new Int32Array(most),
    agreement: new Float64Array(most),
  }
  let size = 0
  for (const rows of families)
    for (let at = 0; at < rows.length; at++) {
      if (!lacking[rows[at]!]) continue
      const last = Math.min(rows.length - 1, at + reach)
      for (let next = Math.max(0, at - reach); next <= last; next++) {
        // Of two rows that lack something the earlier one was laid beside the later.
        if (next === at || (next < at && lacking[rows[next]!])) continue
        const [a, b] = [rows[Math.min(at, next)]!, rows[Math.max(at, next)]!]
        const best = bestMovement(compared, shifts, a, b)
        if (!best) continue
        found.a[size] = a
        found.b[size] = b
        found.movement[size] = best.movement
        found.agreement[size++] = best.agreement
      }
    }
  return {
    a: found.a.subarray(0, size),
    b: found.b.subarray(0, size),
    movement: found.movement.subarray(0, size),
    agreement: found.agreement.subarray(0, size),
  }
}

function shiftsBy(movement: readonly ColumnShift[], compared: readonly Column[]): number[] {
  const by = new Map(movement.map((shift) => [shift.column, shift.by]))
  return compared.map(({ name }) => by.get(name) ?? 0)
}

/** Rows of each family of several that has a row lacking something. */
function familiesOf(family: Int32Array, lacking: Uint8Array): number[][] {
  const members = new Map<number, number[]>()
  for (let row = 0; row < family.length; row++) if (lacking[row]) members.set(family[row]!, [])
  for (let row = 0; row < family.length; row++) members.get(family[row]!)?.push(row)
  return [...members.values()].filter((rows) => rows.length > 1)
}

/** Whether a cell of the table has no value. */
export function isMissing(column: Column, row: number): boolean {
  return column.type === 'text' ? column.codes[row]! < 0 : Number.isNaN(column.values[row]!)
}

/** The movement, either way, after which most columns agree; null where too few do after any. */
function bestMovement(
  compared: readonly Column[],
  shifts: readonly (readonly number[])[],
  a: number,
  b: number,
): { readonly movement: number; readonly agreement: number } | null {
  let best: { movement: number; agreement: number } | null = null
  for (let place = 0; place < shifts.length; place++)
    for (let direction = 1; direction >= (place === 0 ? 1 : -1); direction -= 2) {
      if (best?.agreement === 1) return best
      const agreement = agreementAfter(compared, shifts[place]!, direction, a, b)
      if (agreement !== null && (!best || agreement > best.agreement))
        best = { movement: direction * place, agreement }
    }
  return best
}

function agreementAfter(
  compared: readonly Column[],
  shift: readonly number[],
  direction: number,
  a: number,
  b: number,
): number | null {
  let shared = 0
  let differing = 0
  for (let j = 0; j < compared.length; j++) {
    const column = compared[j]!
    if (isMissing(column, a) || isMissing(column, b)) continue
    shared++
    const agrees =
      column.type === 'text'
        ? column.codes[a] === column.codes[b]
        : difference(column.values[b]!, column.values[a]!) === difference(direction * shift[j]!, 0)
    if (!agrees) differing++
  }
  const alike = shared > 0 && enoughAlike(shared, differing, compared.length)
  return alike ? (shared - differing) / shared : null
}
