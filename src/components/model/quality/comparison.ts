import type { Baseline, RivalComparison, Validation } from '../../../contracts'

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

/** Digits after the point of every AUC on screen. */
const shownDigits = 3

/** The difference of two numbers as they are shown: 0.899 and 0.885 differ by 0.014, whatever their further digits. */
export function shownDifference(a: number, b: number): number {
  const shown = (value: number) => Math.round(value * 10 ** shownDigits)
  return (shown(a) - shown(b)) / 10 ** shownDigits
}

/** By how much the AUC is higher than the rival's, as both are shown where the rival's is. */
export function aucLead(
  { metrics, baselines = [] }: Pick<Validation, 'metrics' | 'baselines'>,
  { rival, aucDifference }: RivalComparison,
): number {
  const shown = baselines.find(({ name }) => name === rival)
  return shown ? shownDifference(metrics.auc.value, shown.auc) : aucDifference.value
}
