import type { DateInput, DerivedDays, FeatureRole, Manifest } from '../../../contracts'
import { isoDay } from '../../../ground/days'
import type {
  DateColumn,
  Glossary,
  GlossaryEntry,
  TrainingDates,
  TrainingFeature,
} from '../../features'
import { guessDateRole } from '../../roles'

type Words = Glossary['features']

/** What the days between two dates are called, and what can be done about them, as the dates say. */
export function describeDays(derived: DerivedDays, words: Words): GlossaryEntry {
  const dates = [derived.from, derived.to].filter((name) => name !== null)
  const roles = dates.map((name) => words[name]?.role ?? guessDateRole(name))
  const first: readonly FeatureRole[] = ['outcome', 'lever', 'context']
  return {
    label: { en: inEnglish(derived, words), ru: inRussian(derived, words) },
    unit: { en: 'days', ru: 'дн.' },
    role: first.find((role) => roles.includes(role)) ?? 'context',
  }
}

function inEnglish({ from, to }: DerivedDays, words: Words): string {
  const named = (name: string) => `“${words[name]?.label?.en ?? name}”`
  if (to === null) return `Days since ${named(from ?? '')}`
  return from === null ? `Days until ${named(to)}` : `Days from ${named(from)} to ${named(to)}`
}

function inRussian({ from, to }: DerivedDays, words: Words): string {
  const named = (name: string) => `«${words[name]?.label?.ru ?? name}»`
  if (to === null) return `Дней с ${named(from ?? '')}`
  return from === null ? `Дней до ${named(to)}` : `Дней от ${named(from)} до ${named(to)}`
}

/** The dates that features are derived from; nothing where none is. */
export function describeDates(
  features: readonly TrainingFeature[],
  { columns, referenceDay, newest }: TrainingDates,
  rows: Int32Array,
  words: Words,
): Pick<Manifest, 'dates'> {
  const used = new Set(
    features.flatMap((feature) =>
      feature.kind === 'number' && feature.derived
        ? [feature.derived.from, feature.derived.to]
        : [],
    ),
  )
  const inputs = columns
    .filter(({ name }) => used.has(name))
    .map((column) => describeDate(column, rows, words[column.name] ?? {}))
  if (inputs.length === 0) return {}
  return { dates: { inputs, referenceDay: isoDay(referenceDay), newest: isoDay(newest) } }
}

function describeDate(
  { name, codes, dates }: DateColumn,
  rows: Int32Array,
  { label, aliases }: GlossaryEntry,
): DateInput {
  let first = Number.POSITIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY
  let missing = 0
  for (const row of rows) {
    const day = codes[row]! < 0 ? Number.NaN : dates.days[codes[row]!]!
    if (Number.isNaN(day)) missing++
    else {
      first = Math.min(first, day)
      last = Math.max(last, day)
    }
  }
  return {
    name,
    label: label ?? {},
    aliases: aliases ?? [],
    kind: 'date',
    training: {
      first: isoDay(first),
      last: isoDay(last),
      missingShare: missing / rows.length,
    },
  }
}
