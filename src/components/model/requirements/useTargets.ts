import { startingTargets, type Targets } from '../../../contracts'
import { useApp } from '../../../store'

/** What is asked of a model: by the person, else when it was trained, else what Holdfast starts with. */
export function useTargets(): Targets {
  const set = useApp((state) => state.targets)
  const trained = useApp((state) => state.model.manifest?.validation?.targets)
  return set ?? trained ?? startingTargets
}
