import i18next, { type i18n } from 'i18next'
import { formatPercent } from './format'

export const languages = ['en', 'ru'] as const
export type Language = (typeof languages)[number]

/**
 * Creates a translator over the texts of one language. `{{share, percent}}` in a text writes a share
 * as `formatPercent` does.
 */
export function createI18n(language: Language, texts: object): i18n {
  const instance = i18next.createInstance()
  instance.init({
    lng: language,
    fallbackLng: language,
    resources: { [language]: { translation: texts } },
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  const { formatter } = instance.services
  formatter?.add('percent', (share, to) => formatPercent(Number(share), to as Language))
  return instance
}
