import type {
  Outcome,
  OutcomeColumn,
  OutcomeColumns,
  Profile,
  TrainingCheck,
  TrainingColumn,
} from '../../contracts'
import { isoDay, referenceDay } from '../../ground/days'
import type { TrainingDraft } from '../../store'

/** Fewer customers of an outcome than this leave nothing to validate on. */
const leastOfOutcome = 20

/** What a person chose, with what is proposed where nothing was chosen. */
export interface Plan {
  readonly outcome: Outcome | null
  readonly column: OutcomeColumn | null
  readonly id: string | null
}

export function planOf(
  { id }: Pick<Profile, 'id'>,
  { columns, guess }: OutcomeColumns,
  draft: TrainingDraft | null,
): Plan {
  const outcome = draft?.outcome ?? guess
  const column = columns.find(({ name }) => name === outcome?.column) ?? null
  const chosenId = draft?.id === undefined ? id : draft.id
  return { outcome, column, id: chosenId === outcome?.column ? null : chosenId }
}

/** The choice with `value` meaning something else. Exactly one value means "left". */
export function withMeaning(
  choice: Outcome,
  { values }: Pick<OutcomeColumn, 'values'>,
  value: string,
  meaning: 'left' | 'stayed' | 'unknown',
): Outcome {
  const others = choice.unknown.filter((each) => each !== value)
  if (meaning === 'left') return { ...choice, left: value, unknown: others }
  const rest = values.map((each) => each.value).filter((each) => each !== value)
  // Where "left" is taken from the value it had, the first other value takes it over.
  const left = choice.left === value ? (rest[0] ?? value) : choice.left
  const unknown = meaning === 'unknown' ? [...others, value] : others
  return { ...choice, left, unknown: unknown.filter((each) => each !== left) }
}

/** The choice with blank cells meaning something else; where one value stands beside them, it changes too. */
export function withBlank(
  choice: Outcome,
  { values }: Pick<OutcomeColumn, 'values'>,
  meaning: 'left' | 'stayed' | 'unknown',
): Outcome {
  const { blank: _, ...rest } = choice
  if (meaning === 'unknown') return { ...rest, left: choice.left || (values[0]?.value ?? '') }
  if (values.length > 1) return { ...rest, blank: meaning }
  const [only] = values
  return { ...rest, left: meaning === 'left' ? '' : (only?.value ?? ''), blank: meaning }
}

/** Whether a model would learn from the column. */
export function isUsed(column: TrainingColumn, id: string | null, draft: TrainingDraft | null) {
  if (!column.learnable || column.name === id) return false
  return draft?.used[column.name] ?? column.suggested
}

export function columnsLeftOut(
  { columns }: TrainingCheck,
  id: string | null,
  draft: TrainingDraft | null,
): string[] {
  return columns.filter((column) => !isUsed(column, id, draft)).map(({ name }) => name)
}

/** What days are counted to, and usually are: the newest of the dates learned from. Null without dates. */
export function referenceDays(
  { columns }: TrainingCheck,
  id: string | null,
  draft: TrainingDraft | null,
): { readonly day: string; readonly usual: string } | null {
  const used = columns.filter((column) => isUsed(column, id, draft))
  const found = referenceDay(used.flatMap(({ dates }) => dates ?? []))
  if (found === null) return null
  const usual = isoDay(found)
  return { day: draft?.referenceDay ?? usual, usual }
}

/** Why training cannot begin: a key under `training`, and what fills it. */
export interface Block {
  readonly key: 'outcome.tooMany' | 'outcome.oneValue' | 'outcome.noValue' | 'tooFew' | 'noColumns'
  readonly params: Readonly<Record<string, string | number>>
}

/** Why no outcome can be taken from the chosen column; null where one can. */
export function outcomeBlock(
  { name, distinct, values }: OutcomeColumn,
  outcome: Outcome | null = null,
): Block | null {
  if (outcome?.blank !== undefined && distinct > 0) return null
  if (distinct === 0) return { key: 'outcome.noValue', params: { column: name } }
  if (values.length === 0) return { key: 'outcome.tooMany', params: { column: name, distinct } }
  const [only] = values
  if (values.length === 1 && only)
    return { key: 'outcome.oneValue', params: { column: name, value: only.value } }
  return null
}

/** Why the outcome and the columns chosen do not suffice; null where they do. */
export function checkBlock(
  check: TrainingCheck,
  id: string | null,
  draft: TrainingDraft | null,
): Block | null {
  const sides = ['left', 'stayed'] as const
  const side = sides.find((each) => check[each] < leastOfOutcome)
  if (side) return { key: 'tooFew', params: { side, count: check[side], limit: leastOfOutcome } }
  if (columnsLeftOut(check, id, draft).length === check.columns.length)
    return { key: 'noColumns', params: {} }
  return null
}
