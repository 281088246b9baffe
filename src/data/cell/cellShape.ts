/** What a cell looks like, as far as telling delimiters apart needs it. */
export type CellShape = 'empty' | 'number' | 'date' | 'address' | 'words' | 'text' | 'broken'

const currency = '(?:[$€£₽¥]|руб\\.?|р\\.|USD|EUR|RUB|GBP)'
const digits =
  "(?:\\d{1,3}(?:[ \\u00a0\\u202f.,'’]\\d{3})+(?:[.,]\\d+)?|\\d+(?:[.,]\\d*)?|[.,]\\d+)"
const number = new RegExp(
  `^[-+−(]?\\s?(?:${currency}\\s?)?[-+−]?${digits}(?:[eE][-+]?\\d+)?\\)?(?:\\s?(?:%|${currency}))?-?$`,
)
const clock = '\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?(?: ?[AaPp]\\.?[Mm]\\.?)?'
const day =
  '(?:\\d{1,4}[-/.] ?\\d{1,2}[-/.] ?\\d{1,4}\\.?|\\d{4} ?[年년] ?\\d{1,2} ?[月월](?: ?\\d{1,2} ?[日号일])?|\\d{1,2}[- ][A-Za-zА-Яа-я]{3,8}\\.?[- ]\\d{2,4}|[A-Za-z]{3,9}\\.? \\d{1,2},? \\d{4})'
const moment = new RegExp(
  `^(?:${clock}|${day}(?:[T ,]\\s?${clock}(?: ?(?:Z|UTC|[-+]\\d{2}:?\\d{2}))?)?)$`,
)
const address =
  /^(?:(?:https?|ftp):\/\/\S+|www\.\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?)$/i
/** Letters, digits and what names are written with. */
const words = /^[\p{L}\p{N}\p{M} _.\-/()'’&+%№°*]+$/u
/** A cell longer than this is text. */
const longestWords = 60
/** Longer cells are judged by their start. */
const judged = 400

/** The shape of a cell. `broken`: it holds what usually stands between cells, or half of something. */
export function cellShape(cell: string): CellShape {
  const text = (cell.length > judged ? cell.slice(0, judged) : cell).trim()
  if (text === '') return 'empty'
  const first = text.charCodeAt(0)
  const digitFirst = first >= 0x30 && first <= 0x39
  if ((digitFirst || first < 0x41 || first > 0x7a) && number.test(text)) return 'number'
  if (moment.test(text)) return 'date'
  if (address.test(text)) return 'address'
  if (halved.test(text)) return 'broken'
  if (text.length <= longestWords && words.test(text)) return 'words'
  return isBroken(text) ? 'broken' : 'text'
}

/** A quote at either end, or nothing but a sign that stands between cells. */
const halved = /^["']|["']$|^[#|;:^~=]$/
/** Signs that tables are written with and sentences are not. */
const separators = /[\t|;^~]|,(?=\S)/

function isBroken(text: string): boolean {
  if (text.length <= longestWords) return separators.test(text)
  // Sentences hold a semicolon here and there; lists of values hold many.
  const found = text.match(/[\t|;^~]|,(?=\S)/g)?.length ?? 0
  return found * 20 > text.length
}
