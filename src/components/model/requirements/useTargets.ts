import { precisionTarget, recallTarget, type Targets } from '../../../contracts'
import { useApp } from '../../../store'

/** What Holdfast asks of a model until a person says otherwise. */
export const startingTargets: Targets = { precision: precisionTarget, recall: recallTarget }

/** What is asked of a model. */
export function useTargets(): Targets {
  return useApp((state) => state.targets) ?? startingTargets
}
