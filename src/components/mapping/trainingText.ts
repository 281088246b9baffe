import type { ModelInput } from '../../contracts'
import type { Translate } from '../../i18n'
import type { Formats } from '../ui'

/** Values that are listed at most. */
const mostListed = 5

/** What the model saw of an input in training: its values where they are few, else how they are spread. */
export function trainingText(
  input: ModelInput,
  t: Translate,
  format: Pick<Formats, 'exact' | 'date'>,
): string | null {
  if (input.kind === 'date') {
    const { first, last } = input.training
    return t('mapping.trainingDays', { first: format.date(first), last: format.date(last) })
  }
  const { kind, integer, categories, training } = input
  const { counts } = training.histogram
  if (kind === 'category') {
    const commonest = categories
      .map((category, code) => ({ category, rows: counts[code] ?? 0 }))
      .sort((a, b) => b.rows - a.rows)
    const values = commonest.slice(0, mostListed).map(({ category }) => category)
    if (values.length === 0) return null
    const said = { values: values.join(', ') }
    return t(values.length < commonest.length ? 'mapping.trainingSome' : 'mapping.training', said)
  }
  const { min, q1, q3, max } = training
  if (min === null || max === null) return null
  if (integer && max - min < mostListed) {
    const values = Array.from({ length: max - min + 1 }, (_, index) => min + index)
    const seen = values.filter((value) => (counts[binOf(value, min, max, counts.length)] ?? 0) > 0)
    return t('mapping.training', { values: seen.map(format.exact).join(', ') })
  }
  const range = { min: format.exact(min), max: format.exact(max) }
  if (q1 === null || q3 === null) return t('mapping.trainingRange', range)
  return q1 === q3
    ? t('mapping.trainingMostly', { ...range, usual: format.exact(q1) })
    : t('mapping.trainingUsual', { ...range, q1: format.exact(q1), q3: format.exact(q3) })
}

/** The bin of equal width that a value of the training data was counted in. */
function binOf(value: number, min: number, max: number, bins: number): number {
  return max > min ? Math.min(bins - 1, Math.floor(((value - min) / (max - min)) * bins)) : 0
}
