import type { Profile } from '../../../contracts'

/** Totals over the columns of a file. Shares are 0…1, 0 where there is nothing to share. */
export interface Figures {
  readonly columnsWithMissing: number
  readonly missingCells: number
  readonly missingShare: number
  readonly outliers: number
  /** Of all number cells that are present. */
  readonly outlierShare: number
  readonly churned: number
}

export function figuresOf(profile: Profile): Figures {
  let columnsWithMissing = 0
  let missingCells = 0
  let outliers = 0
  let numberCells = 0
  for (const column of profile.columns) {
    if (column.missing > 0) columnsWithMissing += 1
    missingCells += column.missing
    if (column.number && column.kind === 'number') {
      outliers += column.number.outliers
      numberCells += profile.rows - column.missing
    }
  }
  const cells = profile.rows * profile.columns.length
  return {
    columnsWithMissing,
    missingCells,
    missingShare: cells === 0 ? 0 : missingCells / cells,
    outliers,
    outlierShare: numberCells === 0 ? 0 : outliers / numberCells,
    churned: outcomeCounts(profile).churned,
  }
}

/** Customers whose outcome is known, and those of them who left; 0 where the file tells none. */
export function outcomeCounts({ target, rows, columns }: Profile) {
  if (!target) return { known: 0, churned: 0 }
  const column = columns.find(({ name }) => name === target.column)
  const missing = target.blank === undefined ? (column?.missing ?? 0) : 0
  const known = rows - missing - target.unknownRows
  return { known, churned: Math.round(target.rate * known) }
}
