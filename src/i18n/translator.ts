import type { Language } from '../contracts'
import type { Translate } from './create'
import { createI18n } from './create'
import { en } from './en'
import { ru } from './ru'

const texts = { en, ru }

/** For workers and the command line. The page has its own, which load a language when it is shown. */
export function translator(language: Language): Translate {
  return createI18n(language, texts[language]).t
}
