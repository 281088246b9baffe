import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Language } from '../contracts/language'
import { en } from './en'
import { ru } from './ru'

/** Texts by their dotted key. */
function flatten(texts: object, prefix = ''): Map<string, string> {
  const flat = new Map<string, string>()
  for (const [key, value] of Object.entries(texts)) {
    if (typeof value === 'string') flat.set(prefix + key, value)
    else for (const [path, text] of flatten(value, `${prefix}${key}.`)) flat.set(path, text)
  }
  return flat
}

const texts: Record<Language, Map<string, string>> = { en: flatten(en), ru: flatten(ru) }
const plural = /_(zero|one|two|few|many|other)$/
const stem = (key: string) => key.replace(plural, '')
const stems = (language: Language) => [...new Set([...texts[language].keys()].map(stem))].sort()

/** Places such as {{count}} that a text fills, without repeats. */
const places = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].sort()

describe('texts', () => {
  it('exist in both languages', () => {
    expect(stems('ru')).toEqual(stems('en'))
  })

  it.each(['en', 'ru'] as const)('have every plural form that %s needs', (language) => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories
    const keys = [...texts[language].keys()]
    const plurals = new Set(keys.filter((key) => plural.test(key)).map(stem))
    const absent = [...plurals].flatMap((key) =>
      forms.map((form) => `${key}_${form}`).filter((form) => !texts[language].has(form)),
    )
    expect(absent).toEqual([])
  })

  it('fill the same places in both languages', () => {
    const placesOf = (language: Language, key: string) =>
      new Set(
        [...texts[language]]
          .filter(([full]) => stem(full) === key)
          .flatMap(([, text]) => places(text)),
      )
    const unlike = stems('en').filter((key) => {
      const [english, russian] = [placesOf('en', key), placesOf('ru', key)]
      return english.size !== russian.size || [...english].some((place) => !russian.has(place))
    })
    expect(unlike).toEqual([])
  })

  it('are not empty and not left in the other alphabet', () => {
    for (const [key, text] of texts.en) {
      expect(text.trim(), key).not.toBe('')
      if (!key.startsWith('app.language.')) expect(text, key).not.toMatch(/[а-яё]/i)
    }
  })

  it('exist for every key that components name', () => {
    const folder = join(import.meta.dirname, '..', 'components')
    const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
      .map((name) => readFileSync(join(folder, name), 'utf8'))
    const named = sources.flatMap((source) =>
      [...source.matchAll(/\bt\(\s*'([\w.-]+)'/g)].map(([, key]) => key ?? ''),
    )
    const known = new Set(stems('en'))
    expect(named.length).toBeGreaterThan(20)
    expect([...new Set(named)].filter((key) => !known.has(key))).toEqual([])
  })
})
