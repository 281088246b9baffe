import i18next, { type i18n, type TFunction } from 'i18next'
import { en } from './en'
import { formatPercent } from './format'
import { ru } from './ru'

export const languages = ['en', 'ru'] as const
export type Language = (typeof languages)[number]

/**
 * Creates a translator over the bundled texts. No loading: every language is in the build.
 * `{{share, percent}}` in a text writes a share as `formatPercent` does.
 */
export function createI18n(language: Language): i18n {
  const instance = i18next.createInstance()
  instance.init({
    lng: language,
    fallbackLng: 'en',
    resources: { en: { translation: en }, ru: { translation: ru } },
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  const { formatter } = instance.services
  formatter?.add('percent', (share, to) => formatPercent(Number(share), to as Language))
  return instance
}

export type Translate = TFunction

/** For places without React: the command line and the automation surface. */
export function translator(language: Language): Translate {
  return createI18n(language).t
}
