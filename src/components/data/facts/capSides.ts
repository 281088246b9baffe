import type { CleaningEffect, ColumnProfile } from '../../../contracts'

/** Of the fences an effect moves cells to, those that some value lies beyond. */
export function capSides(
  { to }: CleaningEffect,
  column: ColumnProfile | undefined,
): readonly (string | number)[] {
  const summary = column?.number
  if (!summary) return to
  return to.filter(
    (fence) =>
      typeof fence !== 'number' ||
      (fence <= summary.median ? summary.min < fence : summary.max > fence),
  )
}
