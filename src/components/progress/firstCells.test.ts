import { describe, expect, it } from 'vitest'
import type { Language } from '../../contracts/language'
import type { FirstColumn } from '../../contracts/progress'
import { formatNumber, formatPercent } from '../../i18n/format'
import { loadedTranslator, loadTranslator } from '../../i18n/translators'
import type { Formats } from '../ui/format/useFormat'
import { firstCells } from './firstCells'

await loadTranslator('ru')

const said = (language: Language, column: FirstColumn) => {
  const format = {
    number: (value: number) => formatNumber(value, language),
    percent: (share: number) => formatPercent(share, language),
  } as Formats
  return firstCells(column, 300, loadedTranslator(language)!.t, format).map((text) =>
    text.replace(/[\u00a0\u202f]/g, ' '),
  )
}

describe('firstCells', () => {
  it('gives the range of numbers', () => {
    const age = { name: 'Age', kind: 'number', low: -1.5, high: 12_000, missing: 10 } as const
    expect(said('en', age)).toEqual(['Age', 'number', '−1.5 to 12,000', '3.3 %'])
    expect(said('ru', age)).toEqual(['Age', 'число', 'от −1,5 до 12 000', '3,3 %'])
    expect(said('en', { ...age, high: -1.5 })[2]).toBe('−1.5')
  })

  it('lists first values of text, and says where there are more', () => {
    const colour = { name: 'Colour', kind: 'text', examples: ['red', 'blue'], missing: 0 } as const
    expect(said('en', { ...colour, distinct: 2 })).toEqual(['Colour', 'text', 'red, blue', '0 %'])
    expect(said('ru', { ...colour, distinct: 9 })[2]).toBe('red, blue, …')
    expect(said('ru', { ...colour, examples: [], distinct: 0, missing: 300 })).toEqual([
      'Colour',
      'текст',
      '',
      '100,0 %',
    ])
  })
})
