import type { Language } from '../contracts'
import { createTranslator, type Translator } from './create'
import { texts } from './en'
import { languageFolder } from './languages'

/** English is in the page from the start: the automation surface speaks it. */
const englishTranslator = createTranslator('en', texts)
export const english = englishTranslator.t

const loaded: Partial<Record<Language, Translator>> = { en: englishTranslator }

/** The translator of a language whose texts are there; null while they are not. */
export const loadedTranslator = (language: Language): Translator | null => loaded[language] ?? null

export async function loadTranslator(language: Language): Promise<Translator> {
  loaded[language] ??= createTranslator(language, await languageFolder(language).texts())
  return loaded[language]
}
