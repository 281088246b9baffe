import type { ColumnKind } from '../../contracts'
import type { ComparisonRoles } from './findFamilies'

const fillableKinds: ReadonlySet<ColumnKind> = new Set(['number', 'category', 'boolean'])

/** Roles from what the profile knows: the outcome and further identifiers are not compared. */
export function comparisonRoles(
  columns: readonly { readonly name: string; readonly kind: ColumnKind }[],
  id: string | null,
  target: string | undefined,
): ComparisonRoles {
  const ignored = columns.filter(({ name, kind }) => name === target || kind === 'id')
  return { id, ignored: ignored.map(({ name }) => name) }
}

/** Names of the columns that other rows of a customer may fill: never the ID, never the outcome. */
export function fillableColumns(
  columns: readonly { readonly name: string; readonly kind: ColumnKind }[],
  id: string | null,
  target: string | undefined,
): Set<string> {
  const fillable = columns.filter(
    ({ name, kind }) => fillableKinds.has(kind) && name !== id && name !== target,
  )
  return new Set(fillable.map(({ name }) => name))
}
