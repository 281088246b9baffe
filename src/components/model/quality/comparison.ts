import type { Baseline, RivalComparison } from '../../../contracts'

/** What the interval of a difference says: wholly above zero, wholly below, or across. */
export function differenceReading({
  aucDifference: { low, high },
}: RivalComparison): 'better' | 'worse' | 'unclear' {
  if (low > 0) return 'better'
  return high < 0 ? 'worse' : 'unclear'
}

/** The baseline with the highest AUC; null without baselines. */
export function bestBaseline(baselines: readonly Baseline[]): Baseline | null {
  return baselines.reduce<Baseline | null>(
    (best, next) => (best === null || next.auc > best.auc ? next : best),
    null,
  )
}

const baselineNames: readonly string[] = [
  'base-rate',
  'single-rule',
  'logistic-regression',
] satisfies Baseline['name'][]

/** Whether a rival is one of the baselines, which have names in every language. */
export function isBaselineName(rival: string): rival is Baseline['name'] {
  return baselineNames.includes(rival)
}

/** The rival that says most: logistic regression, else the one that comes closest. */
export function mainComparison(comparisons: readonly RivalComparison[]): RivalComparison | null {
  const logistic = comparisons.find(({ rival }) => rival === 'logistic-regression')
  if (logistic) return logistic
  return comparisons.reduce<RivalComparison | null>(
    (closest, next) =>
      closest === null || next.aucDifference.value < closest.aucDifference.value ? next : closest,
    null,
  )
}
