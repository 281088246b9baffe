import type { DateInput, Feature, ModelInput } from '../../../contracts'
import { dayOfIso } from '../../../ground/days'
import type { ColumnSample } from '../values'
import { categoryGuesser, numberReader, sureCategory } from '../values'
import { distanceFromTraining } from './trainingDistribution'

/** Distinct values looked at; a category column has no more. */
const mostTexts = 100
const mostNumbers = 20
/** How much a difference of missing shares takes away. */
const missingWeight = 0.2

/** How a column looks beside the training values of a feature. */
export interface ContentAgreement {
  /** Share 0…1 of the present cells that the feature can take at all. */
  readonly readable: number
  /** 0…1: how alike the values are; null where the model or the column tells nothing. */
  readonly likeness: number | null
}

/** Returns a comparison of columns with one input's training statistics. */
export function contentComparer(input: ModelInput): (sample: ColumnSample) => ContentAgreement {
  const compare = comparerOf(input)
  return (sample) => {
    const { readable, likeness } = compare(sample)
    if (likeness === null) return { readable, likeness }
    const missing = Math.abs(sample.missing / sample.rows - input.training.missingShare)
    return { readable, likeness: likeness * (1 - missingWeight * missing) }
  }
}

function comparerOf(input: ModelInput): (sample: ColumnSample) => ContentAgreement {
  if (input.kind === 'date') return dateComparer(input)
  return input.kind === 'number' ? numberComparer(input) : categoryComparer(input)
}

/** Dates of a later file are other ones: only over how many days they go can be compared. */
function dateComparer({ training }: DateInput): (sample: ColumnSample) => ContentAgreement {
  const before = daysIn(training)
  return ({ rows, missing, dates }) => {
    if (!dates) return { readable: rows === missing ? 1 : 0, likeness: null }
    const days = daysIn(dates)
    return { readable: 1, likeness: Math.min(days, before) / Math.max(days, before) }
  }
}

const daysIn = ({ first, last }: Pick<DateInput['training'], 'first' | 'last'>) =>
  1 + dayOfIso(last) - dayOfIso(first)

function numberComparer(feature: Feature): (sample: ColumnSample) => ContentAgreement {
  const read = numberReader(feature)
  return ({ rows, missing, numbers, whole, texts }) => {
    const present = rows - missing
    if (present === 0) return { readable: 1, likeness: null }
    // Many different texts are remarks: only plain numbers among them count.
    const values = texts && texts.size <= mostTexts ? readTexts(texts, read) : numbers
    const distance = distanceFromTraining(feature, values)
    const likeness =
      distance === null ? null : (1 - distance) * (feature.integer && !whole ? 0.6 : 1)
    return { readable: values.length / present, likeness }
  }
}

function readTexts(
  texts: ReadonlyMap<string, number>,
  read: (text: string) => number,
): Float64Array {
  const values: number[] = []
  for (const [text, cells] of texts) {
    const value = read(text)
    if (Number.isFinite(value)) for (let i = 0; i < cells; i++) values.push(value)
  }
  return Float64Array.from(values).sort()
}

function categoryComparer(feature: Feature): (sample: ColumnSample) => ContentAgreement {
  const guess = categoryGuesser(feature, false)
  return ({ rows, missing, numbers, texts }) => {
    const present = rows - missing
    if (present === 0) return { readable: 1, likeness: null }
    const cells = texts ?? countNumbers(numbers)
    if (cells.size > (texts ? mostTexts : mostNumbers)) return { readable: 0, likeness: 0 }
    let recognised = 0
    const seen = new Set<string>()
    for (const [text, count] of cells) {
      const found = guess(text)
      if (!found || found.confidence < sureCategory) continue
      recognised += count
      seen.add(found.category)
    }
    const covered = seen.size / Math.max(1, feature.categories.length)
    return { readable: 1, likeness: (recognised / present) * (0.5 + 0.5 * covered) }
  }
}

/** @param sorted ascending; stops where there are too many different ones */
function countNumbers(sorted: Float64Array): Map<string, number> {
  const counts = new Map<string, number>()
  let from = 0
  for (let i = 1; i <= sorted.length && counts.size <= mostNumbers; i++) {
    if (i < sorted.length && sorted[i] === sorted[from]) continue
    counts.set(String(sorted[from]), i - from)
    from = i
  }
  return counts
}
