import type { CellValue, Feature, FeatureMapping } from '../../../contracts'
import { parsePlainNumber } from '../../../ground/words'
import { categoryCodes } from './categories'
import { numberReader } from './flagWords'
import { categoryGuesser, sureCategory } from './matchCategories'

/** A column of more different texts holds remarks or names: there, meaning is not looked for. */
const mostGuessed = 500

/** What a cell with some text is to the model. */
export interface ReadValue {
  /** NaN where it counts as missing. */
  readonly number: number
  /** For display: in the model's unit and words where it is known only by the mapping. */
  readonly shown: CellValue
}

/**
 * Returns a look-up from a cell's text to the model's number: first what a person chose in
 * `mapping.categories`, then spelling, synonyms and meaning where they are sure. For number features
 * a chosen value is the number as text.
 * @param distinct how many different texts there are
 */
export function valueReader(
  feature: Feature,
  mapping: Pick<FeatureMapping, 'scale' | 'categories'>,
  distinct: number,
): (text: string) => ReadValue {
  const read =
    feature.kind === 'number'
      ? readNumber(feature, mapping.scale, distinct <= mostGuessed)
      : readCategory(feature, distinct <= mostGuessed)
  const chosen = new Map(Object.entries(mapping.categories))
  return (text) => {
    const choice = chosen.get(text)
    if (choice === undefined) return read(text)
    return choice === null
      ? { number: Number.NaN, shown: text }
      : chosenValue(feature, choice, text)
  }
}

function chosenValue(feature: Feature, choice: string, text: string): ReadValue {
  if (feature.kind === 'number') {
    const number = parsePlainNumber(choice)
    return { number, shown: Number.isNaN(number) ? text : number }
  }
  const code = feature.categories.indexOf(choice)
  return code < 0 ? { number: Number.NaN, shown: text } : { number: code, shown: choice }
}

function readNumber(
  feature: Feature,
  scale: number,
  guesses: boolean,
): (text: string) => ReadValue {
  const numberOf = guesses ? numberReader(feature) : parsePlainNumber
  return (text) => {
    const number = numberOf(text) * scale
    return { number, shown: Number.isNaN(number) ? text : number }
  }
}

function readCategory(feature: Feature, guesses: boolean): (text: string) => ReadValue {
  const codeOf = categoryCodes(feature)
  const guess = categoryGuesser(feature, false)
  return (text) => {
    const code = codeOf(text)
    if (!Number.isNaN(code)) return { number: code, shown: text }
    const guessed = guesses ? guess(text) : null
    if (!guessed || guessed.confidence < sureCategory) return { number: Number.NaN, shown: text }
    return { number: feature.categories.indexOf(guessed.category), shown: guessed.category }
  }
}
