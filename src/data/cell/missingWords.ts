/** As pandas reads them by default, or programs write them: these spellings and no others. */
const exactWords = [
  ...['', '#N/A', '#N/A N/A', '#NA', '-1.#IND', '-1.#QNAN', '-NaN', '-nan', '1.#IND', '1.#QNAN'],
  ...['<NA>', 'N/A', 'NA', 'NULL', 'NaN', 'None', 'n/a', 'nan', 'null', '\\N', 'k.A.', 'k. A.'],
]

/** In any case of letters: nobody names a category so. */
const anyCase = [
  ...['n/a', 'n.a.', '#n/a', '<na>', 'null', '(null)', '<null>', '[null]', 'nan', 'missing'],
  ...['#null!', '#div/0!', '#value!', '#ref!', '#name?', '#num!', '#spill!', '#calc!', 'undefined'],
  ...['#н/д', '#дел/0!', '#знач!', '#ссылка!', '#имя?', '#число!', '#пусто!'],
  ...['#nv', '#wert!', '#bezug!', '#zahl!', '#valeur!', '#nom?', '#nombre!', '#¡valor!', '#n/d'],
  ...['(blank)', '(пусто)', '(leer)', '(vide)', '(empty)', '(missing)', '(none)'],
  ...['no data', 'not available', 'not applicable', 'not specified', 'not provided'],
  ...['н/д', 'нет данных', 'данные отсутствуют', 'не указано', 'не указан', 'не указана', 'пусто'],
  ...['не заполнено', 'не задано', 'не определено', 'keine angabe', 'keine angaben', 'keine daten'],
  ...['s/o', 'non renseigné', 'non communiqué', 'non disponible', 'sin datos', 'no disponible'],
  ...['no especificado', 'sem dados', 'não informado', 'não disponível', 'n/d', 'non disponibile'],
  ...['brak danych', 'nie podano', 'b/d', 'veri yok', 'belirtilmemiş'],
  ...['-', '--', '---', '–', '—', '?', '??', '???', '.', '..', '...', '…'],
]

/** They say so beside numbers and dates alone; beside words they are one of the values. */
const besideNumbers = [
  ...[
    'unknown',
    'none',
    'empty',
    'blank',
    'неизвестно',
    'отсутствует',
    'нет',
    'unbekannt',
    'keine',
  ],
  ...['inconnu', 'inconnue', 'desconocido', 'desconhecido', 'sconosciuto', 'brak', 'nieznany'],
  ...['ninguno', 'nenhum', 'nessuno', 'aucun', 'aucune', 'yok', 'bilinmiyor', 'nd', 'n.d.', 'sd'],
  ...['s.d.', 's/d', 'ns', 'nc', 'b.d.', 'bd', 'tbd', 'xxx'],
]

const exact = new Set(exactWords)
const lower = new Set(anyCase)
const weak = new Set(besideNumbers)
const longest = Math.max(...[...exactWords, ...anyCase].map((word) => word.length))
const firstLetters = new Set(
  [...exactWords, ...anyCase].map((word) => word.toLowerCase().charCodeAt(0)),
)

/** Whether a word for "no value" begins with this lower-case letter. */
export const isFirstOfMissing = (letter: number) => firstLetters.has(letter)

/** A column too narrow for its numbers, as a spreadsheet shows it: the values are lost. */
const overflow = /^#{3,}$/
/** Three numbers of a day, a year of four digits among them, with or without a time. */
const day = /^(\d{1,4})([-./])(\d{1,2})\2(\d{1,4})(?:[T ,].*)?$/
/** Days that programs write for none, as year, month and day: no day, the first, and the last of all. */
const noDays = new Set([
  ...['0-0-0', '1-1-1', '1753-1-1', '1899-12-30', '1899-12-31', '1900-1-0'],
  ...['2999-12-31', '9999-12-30', '9999-12-31'],
])
const fewestOfDay = 8
const longestOfDay = 32

/** Whether a trimmed cell says that nothing is known: empty, "NA", "-", "н/д", "#DIV/0!", …. */
export function isMissingWord(text: string): boolean {
  if (text.length <= longest && (exact.has(text) || lower.has(text.toLowerCase()))) return true
  const first = text.charCodeAt(0)
  if (first === 0x23) return overflow.test(text)
  return first >= 0x30 && first <= 0x39 && isNoDay(text)
}

/** Whether a trimmed cell is a date that stands for none: "01.01.0001 0:00:00", "0000-00-00". */
export function isNoDay(text: string): boolean {
  if (text.length < fewestOfDay || text.length > longestOfDay) return false
  const [, first = '', , second = '', third = ''] = day.exec(text) ?? []
  const [a, b, c] = [Number(first), Number(second), Number(third)]
  if (first.length === 4 && third.length <= 2)
    return noDays.has(`${a}-${b}-${c}`) || (second === '00' && third === '00')
  if (third.length !== 4 || first.length > 2) return false
  return noDays.has(`${c}-${b}-${a}`) || noDays.has(`${c}-${a}-${b}`)
}

/** Whether a cell says, beside numbers or dates, that nothing is known: "brak", "нет". */
export const isMissingBesideNumbers = (text: string) => weak.has(text.trim().toLowerCase())

const dashes = /^[-–—]+$/
/** One letter or sign, as people mark cells with. */
const mark = /^\p{L}$/u
const sign = /^[^\p{L}\p{N}]$/u
const flagWord = /^(?:yes|да|ja|oui|s[ií]|sim|tak|evet|true|есть)$/i
const shortCode = /^[A-Z]{2,5}$/
const answer = /^(?:YES|NO|NA|TRUE|FALSE|NULL|NAN)$/

/**
 * Of words for "no value", those that are values beside the other texts of their column: "-" beside
 * "+", "NA" beside "EU" and "US", "None" beside "Basic" and "Premium".
 */
export function isValueAmong(word: string, others: readonly string[]): boolean {
  if (others.length === 0) return false
  if (dashes.test(word)) {
    if (others.every((text) => sign.test(text))) return true
    return others.length === 1 && (mark.test(others[0]!) || flagWord.test(others[0]!))
  }
  if (word === 'NA')
    return others.length > 1 && others.every((text) => shortCode.test(text) && !answer.test(text))
  if (word !== 'None') return false
  return others.length > 1 && others.every((text) => /^\p{Lu}/u.test(text))
}
