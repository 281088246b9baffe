import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { languages } from '../contracts/language'
import { texts as english } from './en'
import { languageFolder } from './languages'

/** Texts by their dotted key. */
function flatten(texts: object, prefix = ''): Map<string, string> {
  const flat = new Map<string, string>()
  for (const [key, value] of Object.entries(texts)) {
    if (typeof value === 'string') flat.set(prefix + key, value)
    else for (const [path, text] of flatten(value, `${prefix}${key}.`)) flat.set(path, text)
  }
  return flat
}

const plural = /_(zero|one|two|few|many|other)$/
const stem = (key: string) => key.replace(plural, '')
/** Places such as {{count}} or {{share, percent}} that a text fills. */
const places = (text: string) => text.match(/\{\{[^}]+\}\}/g) ?? []

const original = flatten(english)
const stems = [...new Set([...original.keys()].map(stem))]
const counted = new Set([...original.keys()].filter((key) => plural.test(key)).map(stem))

function placesOf(texts: Map<string, string>, wanted: string): string[] {
  const all = [...texts].flatMap(([key, text]) => (stem(key) === wanted ? places(text) : []))
  return [...new Set(all)].sort()
}

describe.each(languages)('texts in %s', async (language) => {
  const folder = languageFolder(language)
  const texts = flatten(await folder.texts())

  it('are those of English, in every plural form of the language and in no other', () => {
    const forms = new Intl.PluralRules(folder.locale).resolvedOptions().pluralCategories
    const wanted = stems.flatMap((key) =>
      counted.has(key) ? forms.map((form) => `${key}_${form}`) : [key],
    )
    // A text for exactly none may stand beside the forms in any language.
    const none = [...original.keys()].filter((key) => key.endsWith('_zero'))
    expect([...texts.keys()].sort()).toEqual([...new Set([...wanted, ...none])].sort())
  })

  it('fill the same places as in English', () => {
    const own = Object.fromEntries(stems.map((key) => [key, placesOf(texts, key)]))
    expect(own).toEqual(Object.fromEntries(stems.map((key) => [key, placesOf(original, key)])))
  })

  it('are not empty', () => {
    expect([...texts].filter(([, text]) => text.trim() === '')).toEqual([])
  })
})

describe('texts', () => {
  it('are not left in another alphabet than that of English', () => {
    expect([...original].filter(([, text]) => /[а-яё]/i.test(text))).toEqual([])
  })

  it('are all used', () => {
    const root = join(import.meta.dirname, '..')
    const sources = ['App.tsx', ...readdirSync(root, { recursive: true, encoding: 'utf8' })]
      .filter((name) => /\.tsx?$/.test(name) && !/\.test\.|^i18n\/\w\w\//.test(name))
      .map((name) => readFileSync(join(root, name), 'utf8'))
      .join('\n')
    const named = new Set(sources.match(/[\w.-]+/g))
    /** `model.kind.${kind}`: any key that may come of it counts as used. */
    const templates = [...sources.matchAll(/`([\w-]+\.[\w.-]*(?:\$\{[^`]*?\}[\w.-]*)+)`/g)].map(
      ([, template]) =>
        new RegExp(`^${(template ?? '').replaceAll('.', '\\.').replace(/\$\{.*?\}/g, '.+')}$`),
    )
    const unused = stems.filter(
      (key) => !named.has(key) && !templates.some((template) => template.test(key)),
    )
    expect(unused).toEqual([])
  })
})
