/**
 * Widths at which views change, by name: `@media (--phone)` in a style sheet, `useMedia('phone')` in a
 * component.
 */
export const media = {
  /** One column, bottom bar, tables as cards. */
  phone: '(max-width: 48em)',
  /** Too narrow for a table of many columns. */
  tablet: '(max-width: 62em)',
  /** Room for a list and one of its items beside it. */
  desktop: '(min-width: 75em)',
  /** Room for a wide table and one of its rows beside it. */
  wide: '(min-width: 88em)',
} as const

export type MediaName = keyof typeof media
