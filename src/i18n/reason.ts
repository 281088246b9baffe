import type { CellValue, Feature, Language, Localised, Step } from '../contracts'
import { reasons as en } from './en'
import { formatNumber, formatPoints } from './format'
import { reasons as ru } from './ru'

const texts = { en, ru }

/** A feature's value with its unit, as the customer view shows it: "0 months", "Debit Card". */
export function valueText(feature: Feature, value: CellValue, language: Language): string {
  if (value === null) return formatNumber(null, language)
  if (typeof value === 'string') return value
  const unit = unitFor(feature.unit, value, language)
  return unit === ''
    ? formatNumber(value, language)
    : `${formatNumber(value, language)}\u00a0${unit}`
}

/**
 * A feature's value in words: "Complained recently" where the model has words for the value, else
 * its name with the value and unit: "Tenure 0 months", "Payment mode “Debit Card”".
 */
export function reasonText(feature: Feature, value: CellValue, language: Language): string {
  const text = texts[language]
  const label = feature.label[language]
  if (value === null) return capitalised(fill(text.missing, label, ''))
  const words = wordsFor(feature, String(value))
  if (words) return capitalised(words[language])
  const pattern =
    typeof value === 'number' && feature.kind === 'number' ? text.number : text.category
  return capitalised(fill(pattern, label, valueText(feature, value, language)))
}

/** A reason with its weight: "Complained recently: +18.0 pp". */
export function reasonLine(feature: Feature, step: Step, language: Language): string {
  return `${reasonText(feature, step.value, language)}: ${formatPoints(step.points, language)}`
}

/** `Object.hasOwn`, because a category may be called "constructor". */
function wordsFor(feature: Feature, value: string): Localised | undefined {
  const { synonyms, valueLabels } = feature
  const known = Object.hasOwn(synonyms, value) ? synonyms[value]! : value
  return Object.hasOwn(valueLabels, known) ? valueLabels[known] : undefined
}

/** English units are stored in the plural; exactly one takes the singular. Russian ones are short forms. */
function unitFor(unit: Localised, value: number, language: Language): string {
  if (language === 'en' && Math.abs(value) === 1)
    return unit.en.replace(/(ss|sh|ch|x)es$/, '$1').replace(/([^s])s$/, '$1')
  return unit[language]
}

/** Functions as replacements: a label or value may hold "$&". */
function fill(pattern: string, label: string, value: string): string {
  return pattern.replace('{{label}}', () => label).replace('{{value}}', () => value)
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
