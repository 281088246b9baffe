import { describe, expect, it } from 'vitest'
import { labelOf, textIn, unitOf, valueWords } from './manifest'

describe('a text of a model', () => {
  it('is taken in the language asked for, else in English, else in any', () => {
    expect(textIn({ en: 'Tenure', ru: 'Стаж' }, 'ru', 'x')).toBe('Стаж')
    expect(textIn({ de: 'Dauer', en: 'Tenure' }, 'ru', 'x')).toBe('Tenure')
    expect(textIn({ de: 'Dauer' }, 'ru', 'x')).toBe('Dauer')
    expect(textIn({}, 'ru', 'x')).toBe('x')
    expect(textIn({ en: '', de: 'Monate' }, 'en', 'x')).toBe('')
  })

  it('is the name of its feature where it has none', () => {
    expect(labelOf({ name: 'Tenure', label: {} }, 'en')).toBe('Tenure')
    expect(unitOf({ unit: {} }, 'en')).toBe('')
  })

  it('stands for a value only where the model says so', () => {
    const valueLabels = { '1': { de: 'hat sich beschwert' } }
    expect(valueWords({ valueLabels }, '1', 'en')).toBe('hat sich beschwert')
    expect(valueWords({ valueLabels }, '0', 'en')).toBeNull()
    expect(valueWords({ valueLabels }, 'constructor', 'en')).toBeNull()
  })
})
