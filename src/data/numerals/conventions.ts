/** A way to write numbers. Spaces of any kind are " ", apostrophes of any kind "'". */
export interface Convention {
  readonly decimal: '.' | ','
  /** The empty text: digits are not grouped. */
  readonly thousands: '' | ' ' | '.' | ',' | "'"
}

/** All ways, those without groups first of their decimal sign. */
export const conventions: readonly Convention[] = [
  { decimal: '.', thousands: '' },
  { decimal: '.', thousands: ',' },
  { decimal: '.', thousands: ' ' },
  { decimal: '.', thousands: "'" },
  { decimal: ',', thousands: '' },
  { decimal: ',', thousands: '.' },
  { decimal: ',', thousands: ' ' },
  { decimal: ',', thousands: "'" },
]

/** Of a set of conventions, in which bit i stands for `conventions[i]`. */
export const conventionBit = (index: number) => 1 << index

export const setOf = (matches: (convention: Convention) => boolean): number =>
  conventions.reduce((sum, one, index) => sum + (matches(one) ? conventionBit(index) : 0), 0)

/** Sets of conventions. */
export const withPoint = setOf(({ decimal }) => decimal === '.')
export const withComma = setOf(({ decimal }) => decimal === ',')
export const everyConvention = withPoint | withComma
export const groupedByComma = setOf(({ thousands }) => thousands === ',')
export const groupedByPoint = setOf(({ thousands }) => thousands === '.')
export const ungroupedPoint = withPoint & setOf(({ thousands }) => thousands === '')
export const ungroupedComma = withComma & setOf(({ thousands }) => thousands === '')
