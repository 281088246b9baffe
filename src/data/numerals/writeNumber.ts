import type { NumberFormat } from '../../contracts'

/**
 * A number for a cell of a column that is written so: with the column's decimal sign, without groups,
 * and with "%" where cells have it, for without it a number would be another one.
 */
export function writeNumber(value: number, format: NumberFormat | undefined): string {
  if (!format) return String(value)
  const text = String(value).replace('.', format.decimal)
  return format.unit === '%' ? `${text}%` : text
}
