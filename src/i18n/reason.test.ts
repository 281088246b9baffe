import { describe, expect, it } from 'vitest'
import { feature } from '../../tests/support/models'
import type { CellValue } from '../contracts'
import { reasonWriter, valueText } from './reason'
import { loadTranslator } from './translators'

const tenure = feature('Tenure', {
  label: { en: 'Tenure', ru: 'Стаж' },
  unit: { en: 'months', ru: 'мес.' },
})
const complain = feature('Complain', {
  label: { en: 'Complaint', ru: 'Жалоба' },
  valueLabels: { '1': { en: 'complained recently', ru: 'жалоба в последний месяц' } },
})
const pay = feature('PayMode', {
  label: { en: 'Payment mode', ru: 'Способ оплаты' },
  categories: ['Credit Card', 'constructor'],
  synonyms: { CC: 'Credit Card' },
  valueLabels: { 'Credit Card': { en: 'Pays by credit card', ru: 'Платит кредиткой' } },
})
const writers = {
  en: reasonWriter((await loadTranslator('en')).t, 'en'),
  ru: reasonWriter((await loadTranslator('ru')).t, 'ru'),
}
const reasonText = (of: typeof tenure, value: CellValue, language: keyof typeof writers) =>
  writers[language].text(of, value)
const plain = (text: string) => text.replaceAll('\u00a0', ' ')
const line = (
  of: typeof tenure,
  value: number | string | null,
  points: number,
  language: keyof typeof writers,
) => plain(writers[language].line(of, { feature: 0, value, contribution: 1, points }))

describe('reasons in words', () => {
  it('name the value with its unit', () => {
    expect(line(tenure, 0, 0.3124, 'en')).toBe('Tenure 0 months: +31.2 pp')
    expect(line(tenure, 0, 0.3124, 'ru')).toBe('Стаж 0 мес.: +31,2 п. п.')
    expect(plain(reasonText(tenure, 1, 'en'))).toBe('Tenure 1 month')
    expect(plain(reasonText(tenure, -1.5, 'ru'))).toBe('Стаж −1,5 мес.')
  })

  it('do not say a unit that the name begins with', () => {
    const days = feature('Days', {
      label: { en: 'Days since the last order', ru: 'Дней с последнего заказа' },
      unit: { en: 'days', ru: 'дн.' },
    })
    expect(plain(reasonText(days, 1, 'ru'))).toBe('Дней с последнего заказа 1')
    expect(plain(reasonText(days, 2, 'en'))).toBe('Days since the last order 2')
    const hours = feature('Hours', {
      label: { en: 'Hours', ru: 'Часов' },
      unit: { en: 'h', ru: 'ч' },
    })
    expect(plain(reasonText(hours, 2, 'ru'))).toBe('Часов 2 ч')
  })

  it('use the words that the model has for a value, by its synonyms too', () => {
    expect(line(complain, 1, 0.18, 'en')).toBe('Complained recently: +18.0 pp')
    expect(line(complain, 1, 0.18, 'ru')).toBe('Жалоба в последний месяц: +18,0 п. п.')
    expect(line(complain, 0, -0.031, 'en')).toBe('Complaint 0: −3.1 pp')
    expect(reasonText(pay, 'CC', 'en')).toBe('Pays by credit card')
  })

  it('quote a category without words, whatever it is called', () => {
    expect(reasonText(pay, 'constructor', 'en')).toBe('Payment mode “constructor”')
    expect(reasonText(pay, '$& {{label}}', 'ru')).toBe('Способ оплаты «$& {{label}}»')
  })

  it('say when a value is missing', () => {
    expect(line(tenure, null, 0.01, 'en')).toBe('Tenure missing: +1.0 pp')
    expect(line(tenure, null, 0.01, 'ru')).toBe('Стаж — нет данных: +1,0 п. п.')
    expect(valueText(tenure, null, 'en')).toBe('–')
  })
})
