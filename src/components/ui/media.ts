/** Pixels of the customer list from which on down which its reasons stand under the rest. */
export const foldedWidth = 860

/** The same of the contact list, which has more columns. */
export const contactsWidth = 1120

/**
 * Widths at which views change, by name: `@media (--phone)` or `@container (--folded)` in a style
 * sheet, `useMedia('phone')` in a component.
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
  folded: `(max-width: ${foldedWidth}px)`,
  stacked: `(max-width: ${contactsWidth}px)`,
  /** Room for words or for counts, not for both in a row. */
  cramped: '(max-width: 520px)',
} as const

export type MediaName = 'phone' | 'tablet' | 'desktop' | 'wide'
