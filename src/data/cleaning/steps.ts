import type { ColumnProfile, Profile } from '../../contracts'

/** Columns that a clean-up may change: never the ID, never the outcome. */
export function cleanable(profile: Profile): ColumnProfile[] {
  return profile.columns.filter(
    ({ name, kind }) => kind !== 'id' && name !== profile.id && name !== profile.target?.column,
  )
}

/** The median for a number column with missing cells; null where nothing is filled. */
export function numberFill({ kind, missing, number }: ColumnProfile): number | null {
  return kind === 'number' && missing > 0 && number ? number.median : null
}

/** The mode for a category or yes/no column with missing cells; null where nothing is filled. */
export function categoryFill({ kind, missing, category }: ColumnProfile): string | null {
  const fills = kind === 'category' || kind === 'boolean'
  return fills && missing > 0 && category ? category.mode : null
}

/** The IQR fences of a number column with outliers; null where nothing is capped. */
export function fences({
  kind,
  number,
}: ColumnProfile): readonly [low: number, high: number] | null {
  return kind === 'number' && number && number.outliers > 0
    ? [number.lowFence, number.highFence]
    : null
}
