import i18next, { type i18n, type TFunction } from 'i18next'
import type { Language } from '../contracts'
import { formatPercent } from './format'

export type Translate = TFunction

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
