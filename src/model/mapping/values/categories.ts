import type { Feature } from '../../../contracts'

/**
 * Returns a look-up from a category's text to its code, NaN where the model has not seen it. Exact
 * spellings go before those that differ in case or surrounding space, categories before synonyms.
 */
export function categoryCodes(feature: Feature): (text: string) => number {
  const codes = new Map<string, number>()
  const add = (text: string, code: number) => {
    if (!codes.has(text)) codes.set(text, code)
  }
  const synonyms = Object.entries(feature.synonyms).map(
    ([text, category]) => [text, feature.categories.indexOf(category)] as const,
  )
  const known = [...feature.categories.entries()]
    .map(([code, text]) => [text, code] as const)
    .concat(synonyms.filter(([, code]) => code !== -1))
  for (const [text, code] of known) add(text, code)
  for (const [text, code] of known) add(fold(text), code)
  return (text) => codes.get(text) ?? codes.get(fold(text)) ?? Number.NaN
}

function fold(text: string): string {
  return text.trim().toLowerCase()
}
