import { HoldfastError, toHoldfastError } from '../../contracts/errors'
import type { Prediction, PredictionError } from '../../contracts/scores'
import { encodeCustomer } from '../../model/customer'
import { bandLimits } from '../../model/explanation/bands'
import { explainInOrder } from '../../model/explanation/explain'
import { type ModelSession, openSession } from '../../model/session'
import type { ScoreService } from '../services'

/** One model in one ONNX session. The wasm's memory never shrinks: end the worker to free it. */
export function createScoreHost(): ScoreService {
  let loaded: ModelSession | null = null

  const session = () => {
    if (!loaded) throw new HoldfastError('model-not-loaded', { detail: 'no model was loaded' })
    return loaded
  }

  const predictOne = async (customer: unknown): Promise<Prediction | PredictionError> => {
    const { manifest, run } = session()
    try {
      const { row, missingFeatures } = encodeCustomer(customer, manifest)
      const { probability, contributions } = await run(row, 1)
      const byName = manifest.features.map(({ name }, j) => [name, contributions[j] ?? 0] as const)
      return {
        probability: probability[0] ?? Number.NaN,
        contributions: Object.fromEntries(byName),
        base: manifest.base,
        missingFeatures,
      }
    } catch (thrown) {
      const { code, params } = toHoldfastError(thrown)
      return { code, params }
    }
  }

  return {
    async load(wasm, model, name) {
      loaded = await openSession(wasm, model, name)
      // The first run compiles and allocates; do it before anyone waits for it.
      const width = loaded.manifest.features.length
      await loaded.run(new Float32Array(width).fill(Number.NaN), 1)
      return loaded.manifest
    },
    score: (matrix, rows) => session().run(matrix, rows),
    async explain(input, order) {
      const { manifest, run } = session()
      const { probability, contributions } = await run(input, 1)
      const scored = { probability: probability[0] ?? Number.NaN, contributions }
      return explainInOrder(scored, manifest.base, bandLimits(manifest), order)
    },
    async predict(customers) {
      const answers: (Prediction | PredictionError)[] = []
      for (const customer of customers) answers.push(await predictOne(customer))
      return answers
    },
  }
}
