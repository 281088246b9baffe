import { excelDate, type NumberMeaning } from './excelDate'

const wholeNumber = /^[+-]?\d+$/

/**
 * A number of a cell as a CSV would have it: with a point, dates in ISO 8601, percentages as "12.5%".
 * `written` is the number as the file has it.
 */
export function numberText(written: string, meaning: NumberMeaning, from1904: boolean): string {
  const number = Number(written)
  // Long digits are IDs from other programs than Excel, which has 15.
  const isExact = Number.isSafeInteger(number) || !wholeNumber.test(written)
  if (written === '' || !Number.isFinite(number) || !isExact) return written
  if (meaning === 'number') return String(number)
  // 0.07 × 100 is not 7 in float64; 15 digits are what a sheet has.
  if (meaning === 'percent') return `${Number((number * 100).toPrecision(15))}%`
  return excelDate(number, meaning, from1904) ?? String(number)
}

/** What a format code makes of positive numbers (ECMA-376 part 1, 18.8.31). */
export function meaningOf(code: string): NumberMeaning {
  const [positive = ''] = code.split(';')
  // Not letters of a date: quoted text, escaped characters, fill and width, colours, conditions and
  // languages in brackets (but elapsed time, as in [h]), exponents, "General".
  const letters = positive
    .replace(/"[^"]*"|\\.|[_*]./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\][]*\]/gi, '')
    .replace(/e[+-]|general/gi, '')
    .toLowerCase()
  const time = /[hs]|\[m/.test(letters)
  // A month and a minute are both "m": a minute stands beside hours or seconds.
  const date = /[yd]|mmm/.test(letters) || (!time && letters.includes('m'))
  if (date) return time ? 'dateTime' : 'date'
  if (time) return 'time'
  return letters.includes('%') ? 'percent' : 'number'
}
