import type { CellValue, Feature, Language, Localised, Step } from '../contracts'
import { labelOf, textIn, valueWords } from '../contracts'
import type { Translate } from './create'
import { formatNumber, formatPoints } from './format'
import { languageFolder } from './languages'

/** A feature's value with its unit, as the customer view shows it: "0 months", "Debit Card". */
export function valueText(
  feature: Pick<Feature, 'unit'>,
  value: CellValue,
  language: Language,
): string {
  if (value === null) return formatNumber(null, language)
  if (typeof value === 'string') return value
  const unit = unitBeside(feature.unit, value, language)
  return unit === ''
    ? formatNumber(value, language)
    : `${formatNumber(value, language)}\u00a0${unit}`
}

/** Writes reasons in one language. */
export interface ReasonWriter {
  /**
   * A feature's value in words: "Complained recently" where the model has words for the value, else
   * its name with the value and unit: "Tenure 0 months", "Payment mode “Debit Card”".
   */
  text(feature: Feature, value: CellValue): string
  /** A reason with its weight: "Complained recently: +18.0 pp". */
  line(feature: Feature, step: Step): string
}

/** Looks its patterns up once: a scored file has millions of reasons. */
export function reasonWriter(t: Translate, language: Language): ReasonWriter {
  const raw = { skipInterpolation: true }
  const number = t('reasons.number', raw)
  const category = t('reasons.category', raw)
  const missing = t('reasons.missing', raw)
  const text = (feature: Feature, value: CellValue) => {
    const label = labelOf(feature, language)
    if (value === null) return capitalised(fill(missing, label, ''))
    const words = wordsFor(feature, String(value), language)
    if (words !== null) return capitalised(words)
    const pattern = typeof value === 'number' && feature.kind === 'number' ? number : category
    const named = saysUnit(label, textIn(feature.unit, language, '')) ? { unit: {} } : feature
    return capitalised(fill(pattern, label, valueText(named, value, language)))
  }
  const line = (feature: Feature, step: Step) =>
    `${text(feature, step.value)}: ${formatPoints(step.points, language)}`
  return { text, line }
}

function wordsFor(feature: Feature, value: string, language: Language): string | null {
  const { synonyms } = feature
  return valueWords(feature, Object.hasOwn(synonyms, value) ? synonyms[value]! : value, language)
}

/** In the number that the unit's own language asks for, which is English where it is not translated. */
function unitBeside(unit: Localised, value: number, language: Language): string {
  const text = textIn(unit, language, '')
  const { singular } = languageFolder(unit[language] === undefined ? 'en' : language)
  return Math.abs(value) === 1 && singular ? singular(text) : text
}

/** "Days since the last order 1", not "… 1 day": the name begins with the unit, in any of its forms. */
function saysUnit(label: string, unit: string): boolean {
  const stem = unit.replace(/\.$/, '').replace(/s$/, '').toLowerCase()
  return stem.length > 1 && label.toLowerCase().startsWith(stem)
}

/** Functions as replacements: a label or value may hold "$&". */
function fill(pattern: string, label: string, value: string): string {
  return pattern.replace('{{label}}', () => label).replace('{{value}}', () => value)
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
