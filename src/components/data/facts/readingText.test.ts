import { expect, it } from 'vitest'
import type { ColumnProfile } from '../../../contracts/profile'
import { formatCount } from '../../../i18n/format'
import { loadTranslator } from '../../../i18n/translators'
import type { Formats } from '../../ui/format/useFormat'
import { readingSentences } from './readingText'

const words = {
  t: (await loadTranslator('en')).t,
  format: { count: (value: number) => formatCount(value, 'en') } as Formats,
} as unknown as Parameters<typeof readingSentences>[1]
const say = (column: Partial<ColumnProfile>) => readingSentences(column as ColumnProfile, words)

it('says nothing of columns that are written the plain way', () => {
  expect(say({})).toEqual([])
})

it('shows how numbers are written, and where that was assumed', () => {
  const format = { decimal: ',', thousands: ' ', unit: '₽', assumed: false } as const
  expect(say({ format })).toEqual(['Numbers are written as 1\u00a0234,5\u00a0₽ in the file.'])
  expect(say({ format: { ...format, assumed: true } })[1]).toContain('The comma is taken')
})

it('names every word that counts as missing, spaces among them', () => {
  const missingWords = [
    { word: 'NA', count: 1200 },
    { word: ' ', count: 3 },
  ]
  expect(say({ missingWords })).toEqual(['Counted as missing: “NA”\u00a0(1,200), spaces\u00a0(3).'])
})

it('tells what decided the order of dates', () => {
  const date = { order: 'dmy', first: '2024-01-01', last: '2024-12-31' } as const
  expect(say({ date: { ...date, decidedBy: 'values' } })[0]).toContain('day.month.year')
  expect(say({ date: { ...date, decidedBy: 'choice' } })[0]).toContain('as you chose')
})
