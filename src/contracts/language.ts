/** Languages that the app speaks. Adding one: its texts in `src/i18n/<code>`, a line in
 * `src/i18n/languages.ts` and its code here. */
export const languages = ['en', 'ru'] as const
export type Language = (typeof languages)[number]
