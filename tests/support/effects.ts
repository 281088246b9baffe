import type { Words } from '../../src/components/drivers/facts/placeText'
import type { Effect } from '../../src/contracts/effects'
import type { Language } from '../../src/contracts/language'
import type { Feature } from '../../src/contracts/manifest'
import {
  formatCount,
  formatLogOdds,
  formatNumber,
  formatPercent,
  formatPoints,
} from '../../src/i18n/format'
import { loadTranslator } from '../../src/i18n/translators'

/** A feature of whole months, 0 to 61, unless changed. */
export function exampleFeature(change: Partial<Feature> = {}, training = {}): Feature {
  return {
    name: 'Tenure',
    label: { en: 'Tenure', ru: 'Стаж' },
    unit: { en: 'months', ru: 'мес.' },
    kind: 'number',
    role: 'context',
    aliases: [],
    allowed: null,
    integer: true,
    categories: [],
    synonyms: {},
    valueLabels: {},
    training: {
      missingShare: 0,
      median: 9,
      mode: null,
      q1: 2,
      q3: 16,
      min: 0,
      max: 61,
      histogram: { edges: [], counts: [] },
      importance: 1,
      ...training,
    },
    ...change,
  }
}

/** An effect with an interval of ± 0.2 and 100 rows a bin, unless changed. */
export function exampleEffect(
  cuts: readonly number[],
  values: readonly number[],
  change: Partial<Effect> = {},
): Effect {
  return {
    reading: 'exact',
    cuts,
    values,
    low: values.map((value) => value - 0.2),
    high: values.map((value) => value + 0.2),
    counts: values.map(() => 100),
    missing: { value: 0.1, low: -0.1, high: 0.3, count: 40 },
    ...change,
  }
}

/** The words of the view in one language. */
export async function wordsIn(language: Language): Promise<Words> {
  const { t } = await loadTranslator(language)
  return {
    t,
    format: {
      language,
      count: (value) => formatCount(value, language),
      percent: (share, digits) => formatPercent(share, language, digits),
      points: (difference, digits) => formatPoints(difference, language, digits),
      logOdds: (value) => formatLogOdds(value, language),
      number: (value) => formatNumber(value, language),
    },
  }
}

export const english = await wordsIn('en')
