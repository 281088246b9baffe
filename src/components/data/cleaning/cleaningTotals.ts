import type { CleaningEffect, CleaningPlan, CleaningPreview } from '../../../contracts'

/** The steps that change cells, in the order they are listed. */
const cellSteps = ['fillFromRows', 'fillNumbers', 'fillCategories', 'capOutliers'] as const
export const steps = [...cellSteps, 'dropDuplicates'] as const
export type CleaningStep = (typeof steps)[number]

const totalCells = (effects: readonly CleaningEffect[]): number =>
  effects.reduce((sum, effect) => sum + effect.cells, 0)

/** Cells or rows a step would change on its own. */
export function stepSize(preview: CleaningPreview, step: CleaningStep): number {
  return step === 'dropDuplicates' ? preview.dropDuplicates.rows : totalCells(preview[step])
}

/** The plan without the steps that would change nothing. */
export function effectivePlan(plan: CleaningPlan, preview: CleaningPreview): CleaningPlan {
  const on = (step: CleaningStep) => plan[step] && stepSize(preview, step) > 0
  return {
    fillFromRows: on('fillFromRows'),
    fillNumbers: on('fillNumbers'),
    fillCategories: on('fillCategories'),
    capOutliers: on('capOutliers'),
    dropDuplicates: on('dropDuplicates'),
  }
}

/** Rows left in the file after the plan. */
export function rowsAfter(rows: number, plan: CleaningPlan, preview: CleaningPreview): number {
  return plan.dropDuplicates ? rows - preview.dropDuplicates.rows : rows
}
