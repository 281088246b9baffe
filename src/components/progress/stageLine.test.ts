import { describe, expect, it } from 'vitest'
import type { Language } from '../../contracts/language'
import { formatBytes, formatCount } from '../../i18n/format'
import { loadedTranslator, loadTranslator } from '../../i18n/translators'
import type { Formats } from '../ui/format/useFormat'
import { countsOf, shareDone, stageState } from './stageLine'

await loadTranslator('ru')

const formats = (language: Language): Formats =>
  ({
    count: (value: number) => formatCount(value, language),
    bytes: (value: number) => formatBytes(value, language),
  }) as Formats

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')
const said = (language: Language, progress: Parameters<typeof countsOf>[0]) =>
  plain(countsOf(progress, loadedTranslator(language)!.t, formats(language)))

describe('countsOf', () => {
  it('counts rows against their end', () => {
    const progress = { stage: 'score', done: 1_204_000, total: 5_630_000, unit: 'rows' } as const
    expect(said('en', progress)).toBe('1,204,000 of 5,630,000 rows')
    expect(said('ru', progress)).toBe('1 204 000 из 5 630 000 строк')
  })

  it('adds the rows read to the bytes', () => {
    const progress = {
      stage: 'read',
      done: 12_400_000,
      total: 80_000_000,
      unit: 'bytes',
      rows: 1,
    } as const
    expect(said('en', progress)).toBe('12.4 MB of 80.0 MB · 1 row')
    expect(said('ru', progress)).toBe('12,4 МБ из 80,0 МБ · 1 строка')
  })

  it('says only what is done where the end is unknown', () => {
    const progress = { stage: 'train', done: 22, total: null, unit: 'rounds' } as const
    expect(said('en', progress)).toBe('22 rounds')
    expect(said('ru', progress)).toBe('22 раунда')
  })
})

describe('shareDone', () => {
  it('stays within 0 and 1', () => {
    expect(shareDone({ stage: 'read', done: 5, total: 4, unit: 'bytes' })).toBe(1)
    expect(shareDone({ stage: 'read', done: 1, total: 4, unit: 'bytes' })).toBe(0.25)
  })

  it('is unknown without an end', () => {
    expect(shareDone({ stage: 'read', done: 1, total: null, unit: 'bytes' })).toBeNull()
    expect(shareDone({ stage: 'read', done: 0, total: 0, unit: 'bytes' })).toBeNull()
  })
})

describe('stageState', () => {
  it('counts reading as done once what follows began', () => {
    const read = { stage: 'read', done: 1, total: 4, unit: 'bytes' } as const
    const profile = { stage: 'profile', done: 0, total: 3, unit: 'columns' } as const
    expect(stageState('read', { read })).toBe('running')
    expect(stageState('read', { read, profile })).toBe('done')
    expect(stageState('score', { read, profile })).toBe('waiting')
  })
})
