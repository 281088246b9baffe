import type { CellValue, Explanation, LeverLimits, Plans } from '../../contracts'
import { openServices } from '../file'
import { activeModel } from '../model'
import { type Changes, inputWith, ownValues } from './inputValues'

/** One customer of the open file, to be asked of the model with other values. */
export interface WhatIf {
  /** The customer's values as the model takes them: null also for a category it has not seen. */
  readonly own: readonly CellValue[]
  /** Explains the customer with `changes`; steps in the order they have without changes. */
  answer(changes: Changes): Promise<Explanation>
  /** What brings the risk down within `limits`. */
  plans(limits: LeverLimits): Promise<Plans>
  /** The risk with each of some changes. */
  risks(changes: readonly Changes[]): Promise<ArrayLike<number>>
}

/** Fetches the row once; every answer after that takes one call to a score worker. */
export async function openWhatIf(row: number): Promise<WhatIf> {
  const { customers } = openServices()
  const [original, input, { manifest, roles, pool }] = await Promise.all([
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
    plans: (limits) => pool.plans(input.slice(), roles, limits),
    async risks(changes) {
      const width = features.length
      const matrix = new Float32Array(changes.length * width)
      changes.forEach((each, index) => {
        matrix.set(inputWith(features, input, each), index * width)
      })
      return (await pool.score(matrix, changes.length)).probability
    },
  }
}
