import { expect, it } from 'vitest'
import { languageOf } from './preferences'

it.each([
  [['ru-KZ', 'en'], 'ru'],
  [['de', 'RU', 'en'], 'ru'],
  [['run', 'en-GB', 'ru'], 'en'],
  [['de', 'fr'], 'en'],
  [[], 'en'],
])('speaks to a person of languages %j in %s', (tags, language) => {
  expect(languageOf(tags)).toBe(language)
})
