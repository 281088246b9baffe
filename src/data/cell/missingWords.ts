/** As pandas reads them by default: these spellings and no others. */
const exactWords = [
  ...['', '#N/A', '#N/A N/A', '#NA', '-1.#IND', '-1.#QNAN', '-NaN', '-nan', '1.#IND', '1.#QNAN'],
  ...['<NA>', 'N/A', 'NA', 'NULL', 'NaN', 'None', 'n/a', 'nan', 'null'],
]

/** In any case of letters: nobody names a category so. */
const anyCase = [
  ...['n/a', 'n.a.', '#n/a', '<na>', 'null', '(null)', '<null>', 'nan', 'missing'],
  ...['#null!', '#div/0!', '#value!', '#ref!', '#name?', '#num!', '#н/д', '#дел/0!', '#знач!'],
  ...['н/д', 'нет данных', 'не указано', 'не указан', 'не указана', 'пусто'],
  ...['-', '--', '---', '–', '—', '?', '.', '..', '...'],
]

const exact = new Set(exactWords)
const lower = new Set(anyCase)
const longest = Math.max(...exactWords.concat(anyCase).map((word) => word.length))

/** Whether a trimmed cell says that nothing is known: empty, "NA", "-", "н/д", "#DIV/0!", …. */
export function isMissingWord(text: string): boolean {
  if (text.length > longest) return false
  return exact.has(text) || lower.has(text.toLowerCase())
}
