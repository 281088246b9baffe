import type { Interval, Metrics, Subgroup } from '../../../contracts'

export const subgroupMeasures = ['auc', 'precision', 'recall'] as const

/** Whether a group's interval lies wholly below the value over all customers. */
export function isWeaker(within: Interval | null, overall: Interval): boolean {
  return within !== null && within.high < overall.value
}

/** How many of a group's measures are weaker than over all customers. */
export function weaknesses(group: Subgroup, overall: Metrics): number {
  return subgroupMeasures.filter((measure) => isWeaker(group[measure], overall[measure])).length
}

/** Weakest first: most weaknesses, then lowest AUC; groups too small to measure come last. */
export function worstFirst(groups: readonly Subgroup[], overall: Metrics): readonly Subgroup[] {
  const auc = (group: Subgroup) => group.auc?.value ?? Number.POSITIVE_INFINITY
  return [...groups].sort((a, b) => {
    const byCount = weaknesses(b, overall) - weaknesses(a, overall)
    if (byCount !== 0) return byCount
    return auc(a) === auc(b) ? 0 : auc(a) - auc(b)
  })
}

export interface FeatureGroups {
  readonly feature: string
  readonly groups: readonly Subgroup[]
  /** Groups with at least one weaker measure. */
  readonly weaker: number
}

/** The groups by feature, in the order of the manifest, each worst first. */
export function byFeature(
  subgroups: readonly Subgroup[],
  overall: Metrics,
): readonly FeatureGroups[] {
  const features = new Map<string, Subgroup[]>()
  for (const group of subgroups) {
    const known = features.get(group.feature)
    if (known) known.push(group)
    else features.set(group.feature, [group])
  }
  return [...features].map(([feature, groups]) => ({
    feature,
    groups: worstFirst(groups, overall),
    weaker: groups.filter((group) => weaknesses(group, overall) > 0).length,
  }))
}

/** The feature whose worst group is the worst of all; null without groups. */
export function weakestFeature(
  features: readonly FeatureGroups[],
  overall: Metrics,
): string | null {
  const worst = worstFirst(
    features.flatMap(({ groups }) => groups.slice(0, 1)),
    overall,
  )
  return worst[0]?.feature ?? null
}
