const plainNumber = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/

/**
 * Whether a text is a number written the plain way: digits with an optional sign, decimal point and
 * exponent. Stricter than `Number`: no hexadecimal, no "Infinity", no empty text, no space.
 */
export function isPlainNumber(text: string): boolean {
  return plainNumber.test(text)
}

/** The number that a text is when written the plain way, space around it aside; else NaN. */
export function parsePlainNumber(text: string): number {
  const trimmed = text.trim()
  return isPlainNumber(trimmed) ? Number(trimmed) : Number.NaN
}
