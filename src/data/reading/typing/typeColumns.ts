import type { DateOrder, ReadingOptions, Table } from '../../../contracts'
import type { OpenQuestion, TypedColumn, TypingHints } from './typedColumn'

/** How a person asks for a file to be read, and its delimiter. */
export type TypingOptions = Pick<ReadingOptions, 'decimal' | 'dateOrder' | 'delimiter'>

/** A table but for the facts about its file. */
export interface TableBody
  extends Pick<Table, 'rowCount' | 'columns' | 'problems' | 'problemCount' | 'problemCounts'> {
  /** The decimal sign of the file. */
  readonly decimal: '.' | ','
}

export interface TypedColumns {
  readonly columns: readonly TypedColumn[]
  /** The decimal sign of the file: the one asked for, else that of most columns, else a point. */
  readonly decimal: '.' | ','
}

/**
 * Types all columns of a file. Columns whose cells leave the decimal sign or the order of day and
 * month open ("1,234", "03/04/2024") wait until all others are typed, and then follow them.
 */
export function typeColumns(
  count: number,
  typeOne: (index: number, hints: TypingHints) => TypedColumn | OpenQuestion,
  options: TypingOptions,
): TypedColumns {
  const asked = options.dateOrder
  const columns: (TypedColumn | undefined)[] = []
  const open: { readonly index: number; readonly question: OpenQuestion }[] = []
  for (let index = 0; index < count; index++) {
    const typed = typeOne(index, { decimal: options.decimal ?? null, asked, usual: null })
    if ('column' in typed) columns[index] = typed
    else open.push({ index, question: typed })
  }
  const typed = columns.filter((column) => column !== undefined)
  const seen = options.decimal ?? decimalOf(typed)
  const order = orderOf(typed) ?? (seen === ',' ? 'dmy' : null)
  for (const { index, question } of open) {
    const decimal = seen ?? usualDecimal(question, options.delimiter)
    const usual = order ?? usualOrder(question)
    columns[index] = typeOne(index, { decimal, asked, usual }) as TypedColumn
  }
  const decimal = seen ?? decimalOf(columns.filter((column) => column !== undefined)) ?? '.'
  return { columns: columns as TypedColumn[], decimal }
}

/** The decimal sign that more columns have; null where none tells. */
function decimalOf(columns: readonly TypedColumn[]): '.' | ',' | null {
  const commas = columns.filter(({ decimal }) => decimal === ',').length
  const points = columns.filter(({ decimal }) => decimal === '.').length
  if (commas === 0 && points === 0) return null
  return commas > points ? ',' : '.'
}

/** The order that dates of other columns have by themselves; null where none tells. */
function orderOf(columns: readonly TypedColumn[]): 'dmy' | 'mdy' | null {
  const known = columns.map(({ column }) =>
    column.type === 'text' && column.dates?.decidedBy === 'values' ? column.dates.order : null,
  )
  const count = (order: DateOrder) => known.filter((one) => one === order).length
  const [days, months] = [count('dmy'), count('mdy')]
  if (days === 0 && months === 0) return null
  return days >= months ? 'dmy' : 'mdy'
}

/** Programs that part cells by ";" do so because the comma is the decimal sign. */
function usualDecimal(question: OpenQuestion, delimiter: string | undefined): '.' | ',' {
  return question.sign === ',' && delimiter === ';' ? ',' : '.'
}

const usualOrder = ({ separator }: OpenQuestion) => (separator === '/' ? 'mdy' : 'dmy')
