import { describe, expect, it } from 'vitest'
import {
  formatBytes,
  formatChange,
  formatDate,
  formatFixed,
  formatList,
  formatPoints,
  formatSignificant,
  formatSpread,
  numberSeparators,
} from './format'
import { loadTranslator } from './translators'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe.each([
  [
    'en',
    {
      bytes: ['512 B', '12.4 kB', '1.5 MB', '250 GB'],
      points: '+31.2 pp',
      spread: '± 1.2 pp',
      fixed: '−0.120',
      change: '+1,234.5',
      significant: '0.00012',
      separators: { thousands: ',', decimal: '.' },
      date: 'January 31, 2026',
      list: 'a, b, and c',
      alert: '“x” is missing in < 0.1 % of rows.',
      rows: 'Rows that repeat an earlier row but for the ID: 12,345.',
    },
  ],
  [
    'ru',
    {
      bytes: ['512 Б', '12,4 кБ', '1,5 МБ', '250 ГБ'],
      points: '+31,2 п. п.',
      spread: '± 1,2 п. п.',
      fixed: '−0,120',
      change: '+1 234,5',
      significant: '0,00012',
      separators: { thousands: '\u00a0', decimal: ',' },
      date: '31 января 2026 г.',
      list: 'a, b и c',
      alert: 'В столбце «x» пропуски: < 0,1 % строк.',
      rows: 'Строк, повторяющих более раннюю во всём, кроме номера: 12 345.',
    },
  ],
] as const)('numbers and dates in %s', (language, expected) => {
  it('are written as its readers write them', () => {
    const sizes = [512, 12_400, 1_500_000, 250e9]
    expect(sizes.map((size) => plain(formatBytes(size, language)))).toEqual(expected.bytes)
    expect(plain(formatPoints(0.312, language))).toBe(expected.points)
    expect(plain(formatSpread(0.012, language))).toBe(expected.spread)
    expect(formatFixed(-0.12, language, 3)).toBe(expected.fixed)
    expect(plain(formatChange(1234.5, language, 6))).toBe(expected.change)
    expect(formatSignificant(0.000123, language, 2)).toBe(expected.significant)
    expect(numberSeparators(language)).toEqual(expected.separators)
    expect(plain(formatDate('2026-01-31', language))).toBe(expected.date)
    expect(formatDate('soon', language)).toBe('soon')
    expect(formatList(['a', 'b', 'c'], language)).toBe(expected.list)
  })

  it('stand so in texts too', async () => {
    const { t } = await loadTranslator(language)
    expect(plain(t('alerts.missing-share', { column: 'x', share: 0.0001 }))).toBe(expected.alert)
    expect(plain(t('alerts.duplicates', { rows: 12_345 }))).toBe(expected.rows)
  })
})
