import { describe, expect, it } from 'vitest'
import { exampleFeature } from '../../../../tests/support/effects'
import type { Feature } from '../../../contracts/manifest'
import { loadTranslator } from '../../../i18n/translators'
import { shownValue } from './shownValue'

const feature = (change: Partial<Feature>, max: number) =>
  exampleFeature({ unit: { en: '', ru: '' }, ...change }, { max })

const { t: english } = await loadTranslator('en')
const { t: russian } = await loadTranslator('ru')

describe('shownValue', () => {
  it('says yes or no only for what was ever 0 or 1', () => {
    expect(shownValue(feature({}, 1), 1, english, 'en')).toBe('yes')
    expect(shownValue(feature({}, 1), 0, russian, 'ru')).toBe('нет')
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
