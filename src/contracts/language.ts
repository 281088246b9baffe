/** Languages that the app speaks. Adding one: `src/i18n/<language>` and a line here. */
export const languages = ['en', 'ru'] as const
export type Language = (typeof languages)[number]
