import { describe, expect, it } from 'vitest'
import { english as t } from './translators'

/** What follows fails `tsc` where a wrong key would pass: each expected error must occur. */
describe('keys', () => {
  it('are checked by their types', () => {
    const kind = 'number' as 'number' | 'text'
    const stage = 'read' as 'read' | 'train'
    expect(t(`data.kinds.${kind}`)).toBe('number')
    // @ts-expect-error: a slip
    expect(t('app.titel')).toBe('app.titel')
    // @ts-expect-error: a branch, not a text
    expect(t('app.nav')).not.toBe('Views')
    // @ts-expect-error: one of the keys that may come of it is unknown
    expect(t(`app.progress.stage.${stage}`)).toBe('Reading the file')
    // @ts-expect-error: any text may come of it
    expect(t(String('app.name'))).toBe('Holdfast')
  })

  it('with plural forms ask for a count', () => {
    expect(t('app.rows', { count: 1, formatted: '1' })).toBe('1 row')
    // @ts-expect-error: no count, no form
    expect(t('app.rows', { formatted: '1' })).toBe('app.rows')
  })
})
