import type { Problem, ProblemCode, RowRole } from '../../../contracts'
import type { Structure } from './structure'

const codes: Readonly<Partial<Record<RowRole, ProblemCode>>> = {
  note: 'note-row',
  description: 'description-row',
  units: 'units-row',
  repeat: 'header-row',
  totals: 'totals-row',
  blank: 'blank-row',
  subheader: 'subheader-row',
  group: 'group-row',
  'other-table': 'other-table-row',
}

/** Tells of a row that is no customer and so is left out of the table; null for header and data. */
export function leftOutProblem(role: RowRole, row: number): Problem | null {
  const code = codes[role]
  return code ? { row, column: null, code, params: { row } } : null
}

/** Tells of all rows before the first row of data. */
export function leadingProblems({ leading }: Structure): Problem[] {
  return leading.flatMap((role, index) => leftOutProblem(role, index + 1) ?? [])
}
