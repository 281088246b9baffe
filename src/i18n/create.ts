import i18next, { type i18n, type Namespace, type TFunction } from 'i18next'
import type { Language } from '../contracts'
import type { texts } from './en'
import { formatCount, formatPercent } from './format'

/** Dotted paths of all texts, "app.rows_one" and "app.rows_other" among them. */
type Path<Texts> = {
  [Name in keyof Texts & string]: Texts[Name] extends string ? Name : `${Name}.${Path<Texts[Name]>}`
}[keyof Texts & string]

type Form = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other'
type Plain<Name> = Name extends `${string}_${Form}` ? never : Name
type Counted<Name> = Name extends `${infer Stem}_${Form}` ? Stem : never

/** Keys of texts that are the same for every number. */
export type PlainKey = Plain<Path<typeof texts>>
/** Keys of texts with plural forms: they need a count. */
export type PluralKey = Counted<Path<typeof texts>>
/** What stands after `Prefix` and a point in some of `Keys`. */
export type KeyUnder<
  Prefix extends string,
  Keys extends string = PlainKey,
> = Keys extends `${Prefix}.${infer Rest}` ? Rest : never

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: Record<never, string> }
    strictKeyChecks: true
  }

  /**
   * i18next's own overloads walk all keys at each call, which makes checking the app's types ten
   * times as long: they are given none, and these two stand before them.
   */
  interface TFunction<Ns extends Namespace, KPrefix> {
    (key: PlainKey | PluralKey, params: { count: number; [name: string]: unknown }): string
    (key: PlainKey, params?: object): string
  }
}

/** A sentence that ends in an abbreviation has one full stop: "+1,2 п. п.", not "п. п..". */
const oneStop = {
  type: 'postProcessor' as const,
  name: 'oneStop',
  process: (text: string) =>
    text.includes('..') ? text.replace(/(?<!\.)\.\.(?=[\s»)]|$)/g, '.') : text,
}

export type Translate = TFunction
export type Translator = i18n

/**
 * Creates a translator over the texts of one language. `{{share, percent}}` in a text writes a share
 * as `formatPercent` does, `{{rows, number}}` a count as `formatCount` does.
 */
export function createTranslator(language: Language, texts: object): Translator {
  const instance = i18next.createInstance()
  instance.use(oneStop)
  instance.init({
    postProcess: oneStop.name,
    lng: language,
    fallbackLng: language,
    resources: { [language]: { translation: texts } },
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  const { formatter } = instance.services
  formatter?.add('percent', (share) => formatPercent(Number(share), language))
  formatter?.add('number', (count) => formatCount(Number(count), language))
  return instance
}
