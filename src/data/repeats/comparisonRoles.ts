import type { ColumnKind } from '../../contracts'
import type { ComparisonRoles } from './findFamilies'

/** Roles from what the profile knows: the outcome and further identifiers are not compared. */
export function comparisonRoles(
  columns: readonly { readonly name: string; readonly kind: ColumnKind }[],
  id: string | null,
  target: string | undefined,
): ComparisonRoles {
  const ignored = columns.filter(({ name, kind }) => name === target || kind === 'id')
  return { id, ignored: ignored.map(({ name }) => name) }
}
