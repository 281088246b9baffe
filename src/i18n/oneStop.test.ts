import { describe, expect, it } from 'vitest'
import { createTranslator } from './create'

describe('a sentence that ends in an abbreviation', () => {
  const { t } = createTranslator('ru', {
    drivers: { finding: { one: 'Риск: {{risk}}.' } },
    app: { table: 'Подождите ...' },
  })

  it('has one full stop', () => {
    expect(t('drivers.finding.one', { risk: '+1,2 п. п.' })).toBe('Риск: +1,2 п. п.')
    expect(t('drivers.finding.one', { risk: '5 %' })).toBe('Риск: 5 %.')
  })

  it('keeps dots that are meant', () => {
    expect(t('app.table')).toBe('Подождите ...')
    expect(t('drivers.finding.one', { risk: '../a..b' })).toBe('Риск: ../a..b.')
  })
})
