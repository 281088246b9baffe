import type { DateOrder, Encoding, ReadingOptions } from '../../contracts'
import { encodings, delimiters as knownDelimiters } from '../../contracts'

/** Delimiters offered by name, most common first; the empty text is a file of one column. */
const named: ReadonlyMap<string, string> = new Map(
  knownDelimiters.flatMap(({ sign, name }) => (name ? [[sign, name] as const] : [])),
)
export const delimiters = [...named.keys()]
export const quotes = ['"', "'", ''] as const
export const escapes = ['doubled', 'backslash'] as const
export const decimals = ['.', ','] as const
export const dateOrders: readonly DateOrder[] = ['dmy', 'mdy', 'ymd']

export type Translate = (key: string, params?: Record<string, unknown>) => string

const quoteKeys: Readonly<Record<string, string>> = { '"': 'double', "'": 'single', '': 'none' }

const isEncoding = (name: string): name is Encoding =>
  (encodings as readonly string[]).includes(name)

export const encodingName = (encoding: string, t: Translate) =>
  isEncoding(encoding) ? t(`reading.encodings.${encoding}`) : encoding

export function delimiterName(delimiter: string, t: Translate): string {
  const key = named.get(delimiter)
  return key ? t(`reading.delimiters.${key}`) : t('reading.delimiters.other', { delimiter })
}

/** The name with the character itself, where that shows. */
const withSign = (name: string, sign: string) => (sign.trim() ? `${name} ${sign}` : name)

export function delimiterLabel(delimiter: string, t: Translate): string {
  const name = delimiterName(delimiter, t)
  return named.get(delimiter) ? withSign(name, delimiter) : name
}

export function quoteName(quote: string, t: Translate): string {
  const key = quoteKeys[quote]
  return key ? withSign(t(`reading.quotes.${key}`), quote) : quote
}

export const decimalName = (decimal: string, t: Translate) =>
  t(decimal === ',' ? 'reading.decimals.comma' : 'reading.decimals.point')

export const signName = (decimal: string, t: Translate) =>
  t(decimal === ',' ? 'reading.signs.comma' : 'reading.signs.point')

export const headerName = (row: number, t: Translate) =>
  row === 0 ? t('reading.header.none') : t('reading.header.row', { row })

/** The value of a select as an option of reading; undefined for one that no option has. */
export function optionOf(key: keyof ReadingOptions, value: string): ReadingOptions {
  return key === 'headerRow' ? { headerRow: Number(value) } : { [key]: value }
}
