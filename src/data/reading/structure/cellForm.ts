/** So many values tell what form a column has. */
const judgedValues = 20
const fewestValues = 3
/** What values begin with in common, if no shorter, is a form and no chance. */
const shortestStem = 4
/** Single letters stand for columns as well; longer values are of one form by more than their length. */
const shortestCode = 2
const longestCode = 8
/** Fewer different words are as long as each other by chance. */
const fewestCodes = 8
/** Longer names, over values as long, are sentences among sentences. */
const longestName = 60

/**
 * Whether a text has the form of the values below it, as a value among them would have: codes such as
 * "ARS", a stem such as "SARAH-", sentences. Null where the values have no form in common.
 */
export function hasFormOf(text: string, values: readonly string[]): boolean | null {
  const few = values.slice(0, judgedValues).map((value) => value.trim())
  if (few.length < fewestValues || few.every((value) => value === few[0])) return null
  const stem = commonStem(few)
  if (stem.length >= shortestStem && text.length > stem.length && text.startsWith(stem)) return true
  if (text.length > longestName && median(few.map(({ length }) => length)) > longestName)
    return true
  const code = codeForm(few[0]!)
  if (code === null || few.some((value) => codeForm(value) !== code)) return null
  if (codeForm(text) !== code) return false
  return new Set(few).size >= fewestCodes ? true : null
}

function commonStem(values: readonly string[]): string {
  let stem = values[0]!
  for (const value of values) while (!value.startsWith(stem)) stem = stem.slice(0, -1)
  return stem
}

/** The kind of each sign of a short code: "AR-12" is "AA-00". Null for what is no code. */
function codeForm(text: string): string | null {
  if (text.length < shortestCode || text.length > longestCode) return null
  return text
    .replace(/\p{Lu}/gu, 'A')
    .replace(/\p{Ll}/gu, 'a')
    .replace(/\d/g, '0')
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1]!
}
