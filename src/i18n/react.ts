import type { i18n } from 'i18next'
import { createI18n, type Language } from './index'

const instances: Partial<Record<Language, i18n>> = {}

/** The translator that `I18nextProvider` hands to components. One a language, made when first shown. */
export function i18nFor(language: Language): i18n {
  const instance = instances[language] ?? createI18n(language)
  instances[language] = instance
  return instance
}
