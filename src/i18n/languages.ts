import type { Language } from '../contracts'
import { en } from './en'
import { ru } from './ru'

/** What the folder of a language tells before its texts are there. */
interface LanguageFolder {
  /** Its name in itself. */
  readonly name: string
  /** Whose numbers, dates and lists it writes: a tag for `Intl`. */
  readonly locale: string
  readonly direction: 'ltr' | 'rtl'
  /** The unit of a difference of shares, short. */
  readonly percentagePoints: string
  /** A unit of a model file as it stands beside exactly one; absent where units are not inflected. */
  singular?(unit: string): string
  /** Texts would be a seventh of the first load: they come when a language is shown. */
  texts(): Promise<object>
}

/** A language is a folder, a line here, and its code in `src/contracts/language.ts`. */
const folders: Readonly<Record<Language, LanguageFolder>> = { en, ru }

export const languageFolder = (language: Language): LanguageFolder => folders[language]
