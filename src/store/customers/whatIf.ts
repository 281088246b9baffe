import type { CellValue, Explanation } from '../../contracts'
import { openServices } from '../file'
import { activeModel } from '../model'
import {
  type AskRisks,
  type BestChange,
  candidatesOf,
  lowestTogether,
  strongest,
} from './bestChanges'
import { type Changes, inputWith, ownValues } from './inputValues'

/** One customer of the open file, to be asked of the model with other values. */
export interface WhatIf {
  /** The customer's values as the model takes them: null also for a category it has not seen. */
  readonly own: readonly CellValue[]
  /** Explains the customer with `changes`; steps in the order they have without changes. */
  answer(changes: Changes): Promise<Explanation>
  advice(): Promise<Advice>
}

/** What can be changed about a customer, and how far that reaches. */
export interface Advice {
  /** At most three changes of one lever, each to a value that training knows, that surely lower the risk. */
  readonly best: readonly BestChange[]
  /** Lowest risk of all levers together, 0…1; null where the model names no lever. */
  readonly lowest: number | null
  /** From which risk on the model flags a customer. */
  readonly threshold: number
}

/** Fetches the row once; every answer after that takes one call to a score worker. */
export async function openWhatIf(row: number): Promise<WhatIf> {
  const { customers } = openServices()
  const [original, input, { manifest, pool }] = await Promise.all([
    customers.explain(row),
    customers.input(row),
    activeModel(),
  ])
  const { features } = manifest
  const own = ownValues(features, input, original.steps)
  const order = original.steps.map(({ feature }) => feature)
  const shown = new Map(original.steps.map(({ feature, value }) => [feature, value]))
  return {
    own,
    async answer(changes) {
      const explained = await pool.explain(inputWith(features, input, changes), order)
      const steps = explained.steps.map((step) => ({
        ...step,
        value: (changes.has(step.feature) ? changes : shown).get(step.feature) ?? null,
      }))
      return { ...explained, row, id: original.id, steps }
    },
    async advice() {
      const { threshold } = manifest
      const candidates = candidatesOf(features, own, manifest.effects)
      if (candidates.length === 0) return { best: [], lowest: null, threshold }
      const width = features.length
      const ask: AskRisks = async (asked) => {
        const matrix = new Float32Array(asked.length * width)
        asked.forEach((changes, index) => {
          matrix.set(inputWith(features, input, changes), index * width)
        })
        return (await pool.score(matrix, asked.length)).probability
      }
      const before = original.probability
      const single = await ask(candidates.map(({ feature, value }) => new Map([[feature, value]])))
      const lowest = await lowestTogether(candidates, before, ask)
      return { best: strongest(candidates, single, before, own), lowest, threshold }
    },
  }
}
