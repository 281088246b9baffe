import type { RowRole } from '../../../contracts'
import { cellKind, cellShape, isBlankRow } from '../../cell'

/** So many rows under a header can explain it. */
const mostExplaining = 3
/** Rows below by which the kind of a column is known. */
const judgedRows = 50
const kindShare = 0.9
const fewestNumbered = 3

/** "(kg)", "[USD]", "€", "руб.", "мес": what stands in a row of units. */
const unit =
  /^(?:[([].{1,20}[)\]]|[€$£₽¥%°№#–—-]{1,2}|(?:kg|g|mg|t|km|m|cm|mm|mi|ft|in|l|ml|h|hrs?|hours?|min|minutes?|s|sec|seconds?|days?|weeks?|months?|years?|yrs?|usd|eur|gbp|rub|chf|pcs|units?|count|percent|text|string|int(?:eger)?|float|double|number|date(?:time)?|bool(?:ean)?|varchar|id|кг|г|т|км|м|см|мм|л|мл|ч|час(?:ы|ов)?|мин|сек|дн(?:и|ей|\.)?|дней|день|нед|мес(?:яц(?:ы|ев)?)?|год(?:ы|а)?|лет|руб|р|тыс|млн|шт|ед|чел|раз|балл(?:ы|ов)?|дата|текст|число)\.?(?:\/\p{L}+)?)$/iu

/**
 * What the rows right below a header are, as long as they explain columns instead of holding a
 * customer: words where the rows below have numbers or dates.
 */
export function explainingRows(rows: readonly (readonly string[])[], width: number): RowRole[] {
  const roles: RowRole[] = []
  while (roles.length < mostExplaining) {
    const role = explains(rows[roles.length], rows.slice(roles.length + 1), width)
    if (!role) break
    roles.push(role)
  }
  return roles
}

function explains(
  cells: readonly string[] | undefined,
  below: readonly (readonly string[])[],
  width: number,
): RowRole | null {
  if (!cells || width < 2 || cells.length !== width || isBlankRow(cells)) return null
  const body = below.filter((row) => row.length === width && !isBlankRow(row)).slice(0, judgedRows)
  if (body.length < 2) return null
  const numbered = body.length >= width && body.every((row) => !row.every(isValue))
  if (numbered && isNumbering(cells)) return 'description'
  let valued = 0
  let worded = 0
  for (let column = 0; column < width; column++) {
    const filled = body.map((row) => row[column]!).filter((cell) => cellKind(cell) !== 'missing')
    const values = filled.filter((cell) => isValue(cell)).length
    if (filled.length < 2 || values < kindShare * filled.length) continue
    if (isValue(cells[column]!)) return null
    valued++
    if (cells[column]!.trim() !== '' && cellKind(cells[column]!) !== 'missing') worded++
  }
  const texts = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  const units = texts.length > 0 && texts.every((text) => unit.test(text))
  if (units && valued > 0) return 'units'
  return worded > 1 && worded >= 0.5 * valued ? 'description' : null
}

/** "1;2;3", "(1);(2);(3)", "А;Б;1;2": the numbers of columns, as printed forms have them. */
function isNumbering(cells: readonly string[]): boolean {
  const numbers = cells.map((cell) => cell.replace(/[()\s]/g, ''))
  if (numbers.length < fewestNumbered) return false
  const lettered = numbers.findIndex((text) => /^\d/.test(text))
  if (lettered < 0 || !numbers.slice(0, lettered).every((text) => /^[А-ЯA-Z]$/.test(text)))
    return false
  return numbers.slice(lettered).every((text, index) => text === String(index + 1))
}

function isValue(cell: string): boolean {
  const shape = cellShape(cell)
  return shape === 'number' || shape === 'date'
}
