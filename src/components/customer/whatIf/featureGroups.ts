import type { Feature } from '../../../contracts'

/** Features by what a manager can do about them, as places in the manifest, most important first. */
export interface FeatureGroups {
  readonly levers: readonly number[]
  readonly context: readonly number[]
  /** Follow from what the customer does; not to be set. */
  readonly outcomes: readonly number[]
}

export function groupFeatures(features: readonly Feature[]): FeatureGroups {
  const importance = (index: number) => features[index]?.training.importance ?? 0
  const ofRole = (role: Feature['role']) =>
    [...features.keys()]
      .filter((index) => features[index]?.role === role)
      .sort((a, b) => importance(b) - importance(a) || a - b)
  return { levers: ofRole('lever'), context: ofRole('context'), outcomes: ofRole('outcome') }
}
