import type { TFunction } from 'i18next'
import { createI18n, type Language } from './create'
import { en } from './en'
import { ru } from './ru'

export { type Language, languages } from './create'

export type Translate = TFunction

const texts = { en, ru }

/** For workers and the command line. The page has its own, which load a language when it is shown. */
export function translator(language: Language): Translate {
  return createI18n(language, texts[language]).t
}
