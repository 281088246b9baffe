import { expect, it } from 'vitest'
import { languageOf } from './preferences'

it.each([
  [['ru-KZ', 'en'], 'ru'],
  [['zxx', 'RU', 'en'], 'ru'],
  [['run', 'en-GB', 'ru'], 'en'],
  [['zxx', 'x-own'], 'en'],
  [[], 'en'],
])('speaks to a person of languages %j in %s', (tags, language) => {
  expect(languageOf(tags)).toBe(language)
})
