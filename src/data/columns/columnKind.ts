import type { Column, ColumnKind, TextColumn } from '../../contracts'
import { isBooleanPair, wordsOf } from '../../ground/words'
import type { Distribution } from './distribution'

const idWords = new Set(['id', 'ids', 'uid', 'uuid', 'guid', 'ид', 'айди'])
const numberingWords = new Set([
  'no',
  'nr',
  'num',
  'number',
  'key',
  'index',
  'номер',
  'код',
  'ключ',
])

/** Facts about a column that decide its kind. */
export interface ColumnFacts {
  readonly column: Column
  readonly distinct: number
  readonly present: number
  /** Of a number column; else null. */
  readonly distribution: Distribution | null
  /** Rows by value: of `distribution`, or by code of a text column. */
  readonly counts: Uint32Array
}

/** What a column is for people, judged by its values and, for IDs, its name. */
export function columnKind(facts: ColumnFacts): ColumnKind {
  const { column, distinct, distribution } = facts
  if (distinct < 2) return 'constant'
  if (column.type === 'text' && column.dates) return 'date'
  if (distribution) {
    const [low, high] = distribution.values
    if (distinct === 2 && low === 0 && high === 1) return 'boolean'
    return isNumberId(facts, distribution) ? 'id' : 'number'
  }
  return column.type === 'text' ? textKind(column, facts) : 'number'
}

/** True where the name says "ID" in so many words. */
export function isIdName(name: string): boolean {
  return wordsOf(name).some((word) => idWords.has(word))
}

function textKind(column: TextColumn, facts: ColumnFacts): ColumnKind {
  const { dictionary } = column
  const [a, b, more] = dictionary
  if (a !== undefined && b !== undefined && more === undefined && isBooleanPair(a, b))
    return 'boolean'
  if (isTextId(column, facts)) return 'id'
  return isCategory(facts) ? 'category' : 'text'
}

function isNumberId(
  { column, distinct, present }: ColumnFacts,
  { values, whole }: Distribution,
): boolean {
  const unique = distinct === present
  const first = values[0]!
  const last = values[values.length - 1]!
  if (isIdName(column.name)) return distinct >= present / 2
  if (!unique || !whole) return false
  if (wordsOf(column.name).some((word) => numberingWords.has(word))) return true
  // A running number under any name.
  return present >= 20 && last - first === present - 1
}

function isTextId({ name, dictionary }: TextColumn, { distinct, present }: ColumnFacts): boolean {
  if (isIdName(name)) return distinct >= present / 2
  const code = /^(?=.*\d)[^\s]{4,64}$/
  return present >= 20 && distinct === present && dictionary.every((value) => code.test(value))
}

/** Few enough values to be told apart by people: up to 50 that recur, or 5 % of rows up to 1,000. */
function isCategory({ distinct, present }: ColumnFacts): boolean {
  if (distinct <= 10) return true
  if (distinct <= 50) return distinct <= present / 2
  return distinct <= Math.min(1000, present / 20)
}
