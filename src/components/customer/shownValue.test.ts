import { describe, expect, it } from 'vitest'
import type { Feature } from '../../contracts/manifest'
import { translator } from '../../i18n'
import { shownValue } from './shownValue'

const feature = (change: Partial<Feature>, max: number): Feature => ({
  name: 'Complain',
  label: { en: 'Complaint', ru: 'Жалоба' },
  unit: { en: '', ru: '' },
  kind: 'number',
  role: 'lever',
  aliases: [],
  allowed: null,
  integer: true,
  categories: [],
  synonyms: {},
  valueLabels: {},
  training: {
    missingShare: 0,
    median: 0,
    mode: null,
    q1: 0,
    q3: 1,
    min: 0,
    max,
    histogram: { edges: [], counts: [] },
    importance: 0,
  },
  ...change,
})

const english = translator('en')

describe('shownValue', () => {
  it('says yes or no only for what was ever 0 or 1', () => {
    expect(shownValue(feature({}, 1), 1, english, 'en')).toBe('yes')
    expect(shownValue(feature({}, 1), 0, translator('ru'), 'ru')).toBe('нет')
    expect(shownValue(feature({}, 5), 1, english, 'en')).toBe('1')
    expect(shownValue(feature({}, 1), 2, english, 'en')).toBe('2')
  })

  it('names a missing value and keeps text as it is', () => {
    expect(shownValue(feature({}, 1), null, english, 'en')).toBe('missing')
    expect(shownValue(feature({ kind: 'category' }, 1), 'Debit Card', english, 'en')).toBe(
      'Debit Card',
    )
  })
})
