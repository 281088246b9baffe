import type { Column } from '../../contracts'
import type { RowDistance } from './rowDistances'

const sampledPairs = 2000
/** Part of the voting pairs that must differ by the same number for it to be the column's shift. */
const leastSupport = 0.5
/** A column that changes by the same number from this part of rows to the next counts rows. */
const runningShare = 0.5

/** The most frequent difference of a number column among the voting pairs, 0 where none prevails. */
export function shiftOf(column: Column, { distance, rows }: RowDistance): number {
  if (column.type === 'text') return 0
  const counts = new Map<number, { readonly shift: number; count: number }>()
  const step = Math.max(1, rows.length / sampledPairs)
  let present = 0
  let best = { shift: 0, count: 0 }
  for (let at = 0; at < rows.length; at += step) {
    const row = rows[Math.floor(at)]!
    const shift = column.values[row + distance]! - column.values[row]!
    if (Number.isNaN(shift)) continue
    present++
    const key = Math.fround(shift)
    const entry = counts.get(key) ?? { shift, count: 0 }
    entry.count++
    counts.set(key, entry)
    if (entry.count > best.count) best = entry
  }
  return best.count >= leastSupport * present ? best.shift : 0
}

/** Whether the later cell holds the earlier one's value, moved by `shift`. Both must be present. */
export function agreesShifted(column: Column, row: number, later: number, shift: number): boolean {
  if (column.type === 'text') return column.codes[row] === column.codes[later]
  const expected = column.values[row]! + shift
  const value = column.values[later]!
  // Shifted decimals carry a rounding error, which single precision drops.
  return expected === value || (shift !== 0 && Math.fround(expected) === Math.fround(value))
}

/** True for a column that counts rows: at any distance it differs by the same number. */
export function isRunning(column: Column): boolean {
  if (column.type === 'text' || column.values.length < 2) return false
  const { values } = column
  const step = values[1]! - values[0]!
  if (Number.isNaN(step) || step === 0) return false
  let same = 0
  for (let row = 1; row < values.length; row++) if (values[row]! - values[row - 1]! === step) same++
  return same >= runningShare * (values.length - 1)
}
