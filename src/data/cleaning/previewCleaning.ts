import type { CleaningEffect, CleaningPreview, Profile, Table } from '../../contracts'
import { countFamilies, type FilledTable, groupDuplicates } from '../repeats'
import { categoryFill, cleanable, fences, numberFill } from './steps'

/** What each step of the classic clean-up would change, each taken on its own. */
export function previewCleaning(
  table: Table,
  profile: Profile,
  filled: FilledTable,
): CleaningPreview {
  const fillFromRows = filled.columns.map(({ column, rows }) => ({
    column,
    cells: rows.length,
    to: [],
  }))
  const fillNumbers: CleaningEffect[] = []
  const fillCategories: CleaningEffect[] = []
  const capOutliers: CleaningEffect[] = []
  for (const column of cleanable(profile)) {
    const median = numberFill(column)
    const mode = categoryFill(column)
    const limits = fences(column)
    const { name, missing, number } = column
    if (median !== null) fillNumbers.push({ column: name, cells: missing, to: [median] })
    if (mode !== null) fillCategories.push({ column: name, cells: missing, to: [mode] })
    if (limits) capOutliers.push({ column: name, cells: number?.outliers ?? 0, to: limits })
  }
  const families = groupDuplicates(table, profile.id === null ? [] : [profile.id])
  const rows = table.rowCount - countFamilies(families)
  return { fillFromRows, fillNumbers, fillCategories, capOutliers, dropDuplicates: { rows } }
}
