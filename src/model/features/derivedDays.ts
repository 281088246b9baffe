import type { DerivedDays, Table } from '../../contracts'
import { type DateColumn, datePairs, daysBetween, type TrainingDates } from './dates'
import { isUsable, type NumberFeature, type TrainingFeature, trainingFeatures } from './features'
import type { Glossary } from './glossary'

/**
 * The columns that can be learned from, as `trainingFeatures` has them, and what is derived from dates
 * after them.
 */
export function featuresWithDays(
  table: Pick<Table, 'columns'>,
  rows: Int32Array,
  leaveOut: ReadonlySet<string>,
  glossary: Glossary | null,
  dates: TrainingDates,
): TrainingFeature[] {
  const features = trainingFeatures(table, rows, leaveOut, glossary)
  const derived = derivedFeatures(dates, features, rows)
  return [...features, ...derived.filter((feature) => isUsable(feature, rows))]
}

/**
 * What the dates tell as numbers: of each the days to the reference day, and of each two of the first
 * six the days between, counted so that most are positive. What tells no more than a number before it
 * is left out. No outcome is looked at.
 * @param others features that the table itself has
 * @param rows the rows to learn from
 */
export function derivedFeatures(
  { columns, referenceDay: day }: TrainingDates,
  others: readonly TrainingFeature[],
  rows: Int32Array,
): NumberFeature[] {
  const names = new Set(others.map(({ name }) => name))
  const known = others.filter((feature) => feature.kind === 'number')
  const derived: NumberFeature[] = []
  const add = (from: DateColumn | number, to: DateColumn | number) => {
    const feature = inOrder(from, to, rows)
    const numbers = [...known, ...derived]
    if (numbers.some((other) => isMoved(feature.values, other.values, rows))) return
    const name = freeName(feature.name, names)
    names.add(name)
    derived.push({ ...feature, name })
  }
  for (const column of columns) add(column, day)
  for (const [from, to] of datePairs(columns)) add(from, to)
  return derived
}

function inOrder(
  from: DateColumn | number,
  to: DateColumn | number,
  rows: Int32Array,
): NumberFeature {
  const values = daysBetween(from, to)
  let positive = 0
  let negative = 0
  for (const row of rows) {
    if (values[row]! > 0) positive++
    else if (values[row]! < 0) negative++
  }
  return negative > positive
    ? daysFeature(to, from, daysBetween(to, from))
    : daysFeature(from, to, values)
}

function daysFeature(
  from: DateColumn | number,
  to: DateColumn | number,
  values: Float32Array,
): NumberFeature {
  const derived = { from: nameOf(from), to: nameOf(to) }
  return { kind: 'number', name: derivedName(derived), values, integer: true, derived }
}

const nameOf = (date: DateColumn | number) => (typeof date === 'number' ? null : date.name)

function derivedName({ from, to }: DerivedDays): string {
  if (to === null) return `Days since ${from}`
  return from === null ? `Days until ${to}` : `Days from ${from} to ${to}`
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name
  let number = 2
  while (taken.has(`${name} ${number}`)) number++
  return `${name} ${number}`
}

/** Whether one is the other, or its negative, but for a constant: as a step function it tells the same. */
function isMoved(values: Float32Array, others: Float32Array, rows: Int32Array): boolean {
  let difference = Number.NaN
  let sum = Number.NaN
  let same = true
  let mirrored = true
  for (const row of rows) {
    const a = values[row]!
    const b = others[row]!
    if (Number.isNaN(a) !== Number.isNaN(b)) return false
    if (Number.isNaN(a)) continue
    if (Number.isNaN(difference)) {
      difference = a - b
      sum = a + b
    }
    same &&= a - b === difference
    mirrored &&= a + b === sum
    if (!(same || mirrored)) return false
  }
  return true
}
