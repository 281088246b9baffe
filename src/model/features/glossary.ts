import * as v from 'valibot'
import type { FeatureRole, Localised } from '../../contracts'
import { HoldfastError } from '../../contracts'

/** What people call one column and its values. All of it optional: a model trains without. */
export interface GlossaryEntry {
  readonly label?: Localised
  readonly unit?: Localised
  readonly role?: FeatureRole
  readonly aliases?: readonly string[]
  readonly allowed?: { readonly min: number; readonly max: number } | null
  readonly synonyms?: Readonly<Record<string, string>>
  /** Numbers: the risk may only rise or fall with the value, or go either way; if absent, data decide. */
  readonly monotone?: 'increasing' | 'decreasing' | 'none'
  readonly valueLabels?: Readonly<Record<string, Localised>>
}

/** Words for a data set: stands beside it as JSON and ends up in the model's manifest. */
export interface Glossary {
  readonly title?: Localised
  readonly version?: string
  readonly note?: Localised
  readonly features: Readonly<Record<string, GlossaryEntry>>
  /** Quantities of two numbers that are learned beside the columns: orders a month of tenure. */
  readonly terms?: readonly {
    readonly quantity: 'ratio' | 'difference'
    /** The column above the line, or that the other is taken from, and the other. */
    readonly of: readonly [string, string]
  }[]
}

const localised = v.record(v.string(), v.string())

const schema = v.object({
  title: v.optional(localised),
  version: v.optional(v.string()),
  note: v.optional(localised),
  features: v.record(
    v.string(),
    v.strictObject({
      label: v.optional(localised),
      unit: v.optional(localised),
      role: v.optional(v.picklist(['lever', 'context', 'outcome'])),
      aliases: v.optional(v.array(v.string())),
      allowed: v.optional(v.nullable(v.object({ min: v.number(), max: v.number() }))),
      synonyms: v.optional(v.record(v.string(), v.string())),
      monotone: v.optional(v.picklist(['increasing', 'decreasing', 'none'])),
      valueLabels: v.optional(v.record(v.string(), localised)),
    }),
  ),
  terms: v.optional(
    v.array(
      v.strictObject({
        quantity: v.picklist(['ratio', 'difference']),
        of: v.tuple([v.string(), v.string()]),
      }),
    ),
  ),
})

/**
 * Checks a glossary read from a file.
 * @throws HoldfastError `usage` naming the first field that does not fit
 */
export function parseGlossary(json: unknown): Glossary {
  const parsed = v.safeParse(schema, json)
  if (parsed.success) return parsed.output
  const issue = parsed.issues[0]
  const place = v.getDotPath(issue) ?? 'the top level'
  throw new HoldfastError('usage', {
    detail: `The glossary does not fit at ${place}: ${issue.message}`,
  })
}
