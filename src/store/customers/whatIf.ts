import type { CellValue, Explanation } from '../../contracts'
import { openServices } from '../file'
import { activeModel } from '../model'
import { type BestChange, candidatesOf, strongest } from './bestChanges'
import { type Changes, inputWith, ownValues } from './inputValues'

/** One customer of the open file, to be asked of the model with other values. */
export interface WhatIf {
  /** The customer's values as the model takes them: null also for a category it has not seen. */
  readonly own: readonly CellValue[]
  /** Explains the customer with `changes`; steps in the order they have without changes. */
  answer(changes: Changes): Promise<Explanation>
  /** At most three changes of one lever within its training range that lower the risk most. */
  bestChanges(): Promise<readonly BestChange[]>
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
    async bestChanges() {
      const candidates = candidatesOf(features, own)
      if (candidates.length === 0) return []
      const width = features.length
      const matrix = new Float32Array(candidates.length * width)
      candidates.forEach(({ feature, value }, index) => {
        matrix.set(inputWith(features, input, new Map([[feature, value]])), index * width)
      })
      const { probability } = await pool.score(matrix, candidates.length)
      return strongest(candidates, probability, original.probability, own)
    },
  }
}
