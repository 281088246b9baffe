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
