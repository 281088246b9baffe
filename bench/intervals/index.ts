import type { Metrics } from '../../src/contracts'
import { defaultTrainOptions, measureOn, trainModel } from '../../src/model/training'
import { generated, type Recipe } from '../../tests/support'

const recipes: readonly Recipe[] = [
  { rows: 150, strength: 1.5, offset: -0.8 },
  { rows: 250, strength: 2, offset: -1.5 },
  { rows: 400, strength: 1.5, offset: -1.5 },
  { rows: 400, strength: 3, offset: -2 },
  { rows: 1500, strength: 1.5, offset: -1.5 },
]
const freshRows = 10_000
const freshSeed = 987_654
const names = ['auc', 'averagePrecision', 'precision', 'recall', 'brier', 'logLoss'] as const

/** How often the 95 % intervals of a card hold what the model does on new customers. */
interface Coverage {
  readonly tables: number
  readonly inside: number
  /** Mean of the card's value less the truth. */
  readonly bias: number
}

/**
 * Trains on so many generated tables of each recipe and holds every card against 10,000 new customers
 * of the same recipe. Tables on which nobody is flagged do not count for precision and recall.
 */
export async function benchIntervals(tables: number) {
  const results = []
  for (const recipe of recipes) results.push({ ...recipe, ...(await coverageOf(recipe, tables)) })
  return results
}

async function coverageOf(recipe: Recipe, tables: number) {
  const fresh = generated({ ...recipe, rows: freshRows }, freshSeed)
  const pairs: { readonly card: Metrics; readonly truth: Metrics; readonly flags: boolean }[] = []
  const options = {
    ...defaultTrainOptions,
    name: 'generated',
    date: '2026-01-31',
    comparisons: false,
    kind: 'additive' as const,
    bootstrap: 300,
  }
  for (let seed = 0; seed < tables; seed++) {
    const trained = await trainModel(generated(recipe, 5000 + seed), options, () => {})
    const { validation } = trained.manifest
    const protocol = { ...validation.protocol, bootstrap: 1 }
    const manifest = { ...trained.manifest, validation: { ...validation, protocol } }
    pairs.push({
      card: validation.metrics,
      truth: measureOn(fresh, { ...trained, manifest }, 0),
      flags: manifest.threshold !== null,
    })
  }
  return Object.fromEntries(
    names.map((name): [string, Coverage] => {
      const counted = pairs.filter(
        ({ flags }) => flags || (name !== 'precision' && name !== 'recall'),
      )
      const held = counted.filter(({ card, truth }) => {
        const { value } = truth[name]
        return card[name].low <= value && value <= card[name].high
      })
      const bias = counted.reduce(
        (sum, { card, truth }) => sum + (card[name].value - truth[name].value) / counted.length,
        0,
      )
      return [name, { tables: counted.length, inside: held.length / counted.length, bias }]
    }),
  )
}
