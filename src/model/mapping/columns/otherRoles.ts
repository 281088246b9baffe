import type { Manifest } from '../../../contracts'
import { isScoredName } from '../../../ground/words'
import { bareSpelling, conceptsOf } from '../names'
import type { ColumnSample } from '../values'

/** From so many rows on a running number is told from chance. */
const leastRows = 20

/** True for a column that names the customer, tells the outcome or was added by a scoring: it fills no feature by guess. */
export function hasOtherRole(sample: ColumnSample, manifest: Manifest): boolean {
  if (isScoredName(sample.name)) return true
  const { column } = manifest.target
  if (column !== '' && bareSpelling(sample.name) === bareSpelling(column)) return true
  const concepts = conceptsOf(sample.name)
  const present = sample.rows - sample.missing
  const distinct = sample.texts?.size ?? countDistinct(sample.numbers)
  if (concepts.includes('churn') && distinct <= 2) return true
  if (concepts.includes('identifier') && distinct >= present / 2) return true
  return present >= leastRows && distinct === present && isRunning(sample)
}

function countDistinct(sorted: Float64Array): number {
  let distinct = 0
  for (let i = 0; i < sorted.length; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) distinct++
  return distinct
}

/** Whole numbers one apart, or apart by the step of the sample. */
function isRunning({ numbers, texts }: ColumnSample): boolean {
  if (texts || !numbers.every(Number.isInteger)) return false
  const step = numbers[1]! - numbers[0]!
  return numbers[numbers.length - 1]! - numbers[0]! === step * (numbers.length - 1)
}
