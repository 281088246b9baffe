import type { i18n } from 'i18next'
import { useEffect, useState } from 'react'
import type { Language } from '../contracts'
import { createI18n } from './create'
import { englishI18n } from './english'

const loaded: Partial<Record<Language, i18n>> = { en: englishI18n }

/** Texts of other languages would be a seventh of the first load: they come when they are shown. */
async function load(language: Language): Promise<i18n> {
  const known = loaded[language]
  if (known) return known
  const { ru } = await import('./ru')
  const instance = createI18n(language, ru)
  loaded[language] = instance
  return instance
}

/**
 * The translator that `I18nextProvider` hands to components; the one before until the texts of a
 * language are there, null before the first. Where they cannot be had it is English.
 */
export function useTranslator(language: Language): i18n | null {
  const [shown, setShown] = useState<i18n | null>(null)
  const ready = loaded[language] ?? null
  useEffect(() => {
    let wanted = true
    load(language).then(
      (instance) => wanted && setShown(instance),
      () => wanted && setShown(englishI18n),
    )
    return () => {
      wanted = false
    }
  }, [language])
  return ready ?? shown
}
