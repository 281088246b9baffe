import { expect, it } from 'vitest'
import { formatAmount } from './format'

it.each([
  [1234.5, '€', 'en', '€1,235'],
  [-5, '$', 'en', '−$5'],
  [12.5, '%', 'en', '12.5\u00a0%'],
  [1234.5, '₽', 'ru', '1\u00a0235\u00a0₽'],
  [-5, '€', 'ru', '−5\u00a0€'],
  [7, '', 'en', '7'],
  [null, '€', 'en', '–'],
] as const)('writes %j in %j as %s does', (value, unit, language, text) => {
  expect(formatAmount(value, unit, language)).toBe(text)
})
