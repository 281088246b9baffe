import type { Words } from '../../src/components/drivers/facts/placeText'
import type { Effect, Feature } from '../../src/contracts/manifest'
import {
  formatCount,
  formatLogOdds,
  formatNumber,
  formatPercent,
  formatPoints,
} from '../../src/i18n/format'
import { translator } from '../../src/i18n/translator'

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

/** The words of the view in English. */
export const english: Words = {
  t: translator('en'),
  format: {
    language: 'en',
    count: (value) => formatCount(value, 'en'),
    percent: (share, digits) => formatPercent(share, 'en', digits),
    points: (difference, digits) => formatPoints(difference, 'en', digits),
    logOdds: (value) => formatLogOdds(value, 'en'),
    number: (value) => formatNumber(value, 'en'),
  },
}
