import type { Band, Filter, Profile } from '../../contracts'

/** Subjects of a filter besides `column:<name>`. */
export const riskBand = 'band'
export const anyText = 'text'

/** More values than these cannot be chosen from a list at a glance. */
const mostChoices = 20

interface Choice {
  readonly value: string | null
  /** Rows of the file with it; null where that is not counted. */
  readonly rows: number | null
}

/** A filter that is being made; of the parts, those of its kind count. */
export interface FilterDraft {
  readonly subject: string
  readonly kind: 'choice' | 'range' | 'text'
  readonly options: readonly Choice[]
  readonly chosen: readonly (string | null)[]
  /** Least and greatest number of the column. */
  readonly min: number | null
  readonly max: number | null
  /** As typed: a number, or a text that is none. */
  readonly from: number | string
  readonly to: number | string
  readonly text: string
}

const empty = { options: [], chosen: [], min: null, max: null, from: '', to: '', text: '' } as const

/** What can be asked of a subject, nothing chosen yet. */
export function draftFor(subject: string, { columns }: Profile): FilterDraft {
  if (subject === riskBand) {
    const options = (['high', 'medium', 'low'] as const).map((value) => ({ value, rows: null }))
    return { ...empty, subject, kind: 'choice', options }
  }
  const column = columns.find(({ name }) => subject === `column:${name}`)
  const listed = column?.category?.top ?? []
  if (column && listed.length > 0 && column.distinct <= mostChoices) {
    const values = listed.map(({ value, count }) => ({ value, rows: count }))
    const missing = column.missing > 0 ? [{ value: null, rows: column.missing }] : []
    return { ...empty, subject, kind: 'choice', options: [...values, ...missing] }
  }
  if (column?.number) {
    const { min, max } = column.number
    return { ...empty, subject, kind: 'range', min, max }
  }
  return { ...empty, subject, kind: 'text' }
}

/** The filter that a draft stands for; null while it keeps everything or nothing. */
export function filterOf({ subject, kind, chosen, from, to, text }: FilterDraft): Filter | null {
  const column = subject.startsWith('column:') ? subject.slice('column:'.length) : null
  if (kind === 'text') return text.trim() === '' ? null : { kind, column, text: text.trim() }
  if (kind === 'choice') {
    if (chosen.length === 0) return null
    return column === null
      ? { kind: 'bands', bands: chosen as readonly Band[] }
      : { kind: 'values', column, values: chosen }
  }
  const [min, max] = [from, to].map((typed) => (typeof typed === 'number' ? typed : null))
  return column === null || (min == null && max == null)
    ? null
    : { kind, column, min: min ?? null, max: max ?? null }
}
