import type { Column, ColumnShift, RowFamilies, Table } from '../../../contracts'
import { enoughAlike } from '../compared'

/** A row is laid beside so many rows of its family that follow it, the nearest. */
const reach = 8
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
 * Pairs of rows of one family that agree but for constant movements, among families with a missing
 * cell in one of the `wanted` columns. Families by the same ID whose rows differ in more have none.
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
  const found: { a: number; b: number; movement: number; agreement: number }[] = []
  for (const rows of familiesOf(table, family, wanted))
    rows.forEach((a, at) => {
      for (const b of rows.slice(at + 1, at + 1 + reach)) {
        const best = bestMovement(compared, shifts, a, b)
        if (best) found.push({ a, b, ...best })
      }
    })
  return {
    a: Int32Array.from(found, ({ a }) => a),
    b: Int32Array.from(found, ({ b }) => b),
    movement: Int32Array.from(found, ({ movement }) => movement),
    agreement: Float64Array.from(found, ({ agreement }) => agreement),
  }
}

function shiftsBy(movement: readonly ColumnShift[], compared: readonly Column[]): number[] {
  const by = new Map(movement.map((shift) => [shift.column, shift.by]))
  return compared.map(({ name }) => by.get(name) ?? 0)
}

/** Rows of each family of several in which a wanted cell is missing. */
function familiesOf(table: Table, family: Int32Array, wanted: readonly Column[]): number[][] {
  const members = new Map<number, number[]>()
  const lacking = new Set<number>()
  for (let row = 0; row < table.rowCount; row++)
    if (wanted.some((column) => isMissing(column, row))) lacking.add(family[row]!)
  for (let row = 0; row < table.rowCount; row++) {
    if (!lacking.has(family[row]!)) continue
    const rows = members.get(family[row]!)
    if (rows) rows.push(row)
    else members.set(family[row]!, [row])
  }
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
    for (const direction of place === 0 ? [1] : [1, -1]) {
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
