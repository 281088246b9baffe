import { cellShape } from '../../cell'

const word =
  '(?:totals?|sum|overall|average|mean|итоги?|итого|всего|сумма|общий итог|общая сумма|промежуточный итог|в среднем|среднее|gesamt(?:summe|ergebnis)?|insgesamt|zwischensumme|ergebnis|summe|somme|sous-total|totale|subtotale|suma|razem|ogółem|toplam|total general|общо|разом|усього)'
/** The words of a row of totals, alone in their cell or with what the total is of. */
const totals = new RegExp(
  `^(?:grand\\s+|sub[- ]?)?${word}(?:\\s*[:.]|\\s+(?:of|for|by|по|за|для|на|de|du|von|für)\\s.{1,40}|\\s*\\(.{1,30}\\)|\\s*[:=][\\d.,\\s]+)?$`,
  'iu',
)
/** The same where the row has empty cells beside the word: "Total North", "North Total". */
const partTotals = new RegExp(
  `^(?:(?:grand\\s|sub[- ]?)?${word}(?:[\\s:–—-].{0,60})?|.{1,60}\\s(?:sub-?)?(?:totals?|итоги?|итого|всего|ergebnis|gesamt|toplam|razem):?)$`,
  'iu',
)
/** A part of each of these words: most values hold none, and need no more looking at. */
const part =
  /tot|sum|som|over|aver|mean|итог|всег|сумм|сред|gesa|insg|erge|razem|og[oó]|topl|общо|разом|усьо/i
/** A label is no longer; longer cells need not be looked at. */
const longestLabel = 80

/** A word for totals in the first cell that holds anything, and else only numbers. */
export function isTotals(cells: readonly string[]): boolean {
  let label: string | null = null
  let filled = 0
  for (const cell of cells) {
    const text = cell.trim()
    if (text === '') continue
    filled++
    if (label === null) {
      if (!mayBeTotals(text)) return false
      label = text
    } else if (cellShape(text) !== 'number') return false
  }
  if (label === null) return false
  return totals.test(label) || (filled > 1 && filled < cells.length && partTotals.test(label))
}

/** The same for a row amid the others: it leaves a column empty, and has a number. */
export function isTotalsAmid(cells: readonly string[]): boolean {
  let filled = 0
  for (const cell of cells) if (cell.trim() !== '') filled++
  return filled > 1 && filled < cells.length && isTotals(cells)
}

/** Whether a value may be the label of totals. */
export const mayBeTotals = (text: string): boolean =>
  text.length <= longestLabel && part.test(text) && (totals.test(text) || partTotals.test(text))
