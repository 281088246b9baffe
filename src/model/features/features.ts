import type {
  Column,
  ColumnKind,
  DerivedDays,
  NumberColumn,
  Table,
  TextColumn,
} from '../../contracts'
import { isDateColumn } from './dates'
import type { Glossary, GlossaryEntry } from './glossary'

/** Numbers as the model sees them; missing cells are NaN. */
export interface NumberFeature {
  readonly kind: 'number'
  readonly name: string
  readonly values: Float32Array
  readonly integer: boolean
  /** The risk may only rise (1) or fall (-1) with the value, or go either way (0); if absent, data decide. */
  readonly direction?: -1 | 0 | 1
  /** Present where the values are days between dates. */
  readonly derived?: DerivedDays
}

/** Codes into `categories`, in order of first appearance; missing cells are -1. */
export interface CategoryFeature {
  readonly kind: 'category'
  readonly name: string
  readonly codes: Int32Array
  readonly categories: readonly string[]
}

export type TrainingFeature = NumberFeature | CategoryFeature

/** Kinds of column that name a customer and say nothing about the next customer. */
export const leftOutKinds: ReadonlySet<ColumnKind> = new Set(['id', 'text'])

/** More distinct texts than this are names or remarks, not categories. */
export const categoryLimit = 1000
/** Categories with fewer rows are rare: they share one effect. */
export const rareCategoryRows = 10
/** A text column in which most cells are rare has nothing to generalise from. */
const rareShareLimit = 0.5

/**
 * The columns that can be learned from as they are, in file order. Constant and empty columns, free
 * text and dates are left out. No target is looked at here.
 * @param rows the rows to learn from; the feature arrays cover the whole table
 */
export function trainingFeatures(
  table: Pick<Table, 'columns'>,
  rows: Int32Array,
  leaveOut: ReadonlySet<string>,
  glossary: Glossary | null,
): TrainingFeature[] {
  const features: TrainingFeature[] = []
  for (const column of table.columns) {
    if (leaveOut.has(column.name) || isDateColumn(column)) continue
    const feature = trainingFeature(column, glossary?.features[column.name])
    if (feature !== null && isUsable(feature, rows)) features.push(feature)
  }
  return features
}

function trainingFeature(column: Column, entry: GlossaryEntry | undefined): TrainingFeature | null {
  if (column.type === 'number') return numberFeature(column, entry?.monotone)
  if (column.dictionary.length > categoryLimit) return null
  return categoryFeature(column, entry?.synonyms ?? {})
}

function numberFeature(column: NumberColumn, monotone: GlossaryEntry['monotone']): NumberFeature {
  const values = Float32Array.from(column.values)
  let integer = true
  for (let row = 0; row < values.length; row++) {
    const value = column.values[row]!
    // A number beyond float32 would reach the model as infinity.
    if (!Number.isFinite(values[row]!)) values[row] = Number.NaN
    if (!Number.isNaN(value) && !Number.isInteger(value)) integer = false
  }
  const feature = { kind: 'number', name: column.name, values, integer } as const
  if (monotone === undefined) return feature
  return { ...feature, direction: monotone === 'none' ? 0 : monotone === 'increasing' ? 1 : -1 }
}

function categoryFeature(
  column: TextColumn,
  synonyms: Readonly<Record<string, string>>,
): CategoryFeature {
  const codeOf = new Map<string, number>()
  const merged = column.dictionary.map((spelling) => {
    const name = Object.hasOwn(synonyms, spelling) ? synonyms[spelling]! : spelling
    const known = codeOf.get(name)
    if (known !== undefined) return known
    codeOf.set(name, codeOf.size)
    return codeOf.size - 1
  })
  const codes = Int32Array.from(column.codes, (code) => (code < 0 ? -1 : merged[code]!))
  return { kind: 'category', name: column.name, codes, categories: [...codeOf.keys()] }
}

/** Whether the rows differ enough in it to learn from. */
export function isUsable(feature: TrainingFeature, rows: Int32Array): boolean {
  return feature.kind === 'number' ? numbersVary(feature, rows) : categoriesVary(feature, rows)
}

function numbersVary(feature: NumberFeature, rows: Int32Array): boolean {
  let first = Number.NaN
  let missing = false
  for (const row of rows) {
    const value = feature.values[row]!
    if (Number.isNaN(value)) missing = true
    else if (Number.isNaN(first)) first = value
    else if (value !== first) return true
    if (missing && !Number.isNaN(first)) return true
  }
  return false
}

function categoriesVary(feature: CategoryFeature, rows: Int32Array): boolean {
  const counts = new Int32Array(feature.categories.length)
  let missing = 0
  for (const row of rows) {
    const code = feature.codes[row]!
    if (code < 0) missing++
    else counts[code]!++
  }
  let kinds = missing > 0 ? 1 : 0
  let rare = 0
  for (const count of counts) {
    if (count >= rareCategoryRows) kinds++
    else rare += count
  }
  if (rare > rareShareLimit * (rows.length - missing)) return false
  return kinds + (rare > 0 ? 1 : 0) >= 2
}
