import { type LoadedModel, loadModel } from '../../analysis'
import type { ForeignExplanation, Prediction, PredictionError } from '../../contracts'
import { HoldfastError, toHoldfastError } from '../../contracts'
import { encodeCustomer } from '../../model/encoding'
import { bandLimits, explainInOrder } from '../../model/explanation'
import { readManifest } from '../../model/file'
import type { ScoreService } from '../messages'

/** How long a call for more of a sampling waits before it tells what is known. */
const sampleMs = 100

/** A sampling of one row's contributions under way. */
interface RunningSample {
  latest: ForeignExplanation | null
  readonly ended: Promise<ForeignExplanation>
  stop(): void
}

/** One model in one ONNX session. The wasm's memory never shrinks: end the worker to free it. */
export function createScoreHost(): ScoreService {
  let loaded: LoadedModel | null = null
  let sampling: RunningSample | null = null

  const model = () => {
    if (!loaded) throw new HoldfastError('model-not-loaded', { detail: 'no model was loaded' })
    return loaded
  }
  const foreign = () => {
    const session = model().foreign
    if (!session) throw new HoldfastError('model-not-loaded', { detail: 'it explains itself' })
    return session
  }

  const predictOne = async (customer: unknown): Promise<Prediction | PredictionError> => {
    const { manifest, explain } = model()
    try {
      const { row, missingFeatures } = encodeCustomer(customer, manifest)
      const { probability, contributions } = await explain(row)
      const byName = (values: Float32Array) =>
        manifest.features.map(({ name }, j) => [name, values[j] ?? 0] as const)
      return {
        probability,
        contributions: contributions && Object.fromEntries(byName(contributions)),
        base: contributions && manifest.base,
        missingFeatures,
      }
    } catch (thrown) {
      const { code, params } = toHoldfastError(thrown)
      return { code, params }
    }
  }

  return {
    async load(wasm, bytes, name, options) {
      loaded = await loadModel(wasm, bytes, name, options)
      // The first run compiles and allocates; do it before anyone waits for it.
      const width = loaded.manifest.features.length
      await loaded.score(new Float32Array(width).fill(Number.NaN), 1)
      return loaded.manifest
    },
    async describe(bytes, name) {
      return readManifest(bytes, name)
    },
    score: (matrix, rows) => model().score(matrix, rows),
    async setBackground(matrix) {
      const { manifest, setBackground } = foreign()
      return setBackground(matrix, matrix.length / manifest.features.length)
    },
    async proposeNames(columns) {
      return foreign().proposeNames(columns)
    },
    async explainRows(matrix) {
      const { manifest, explain } = foreign()
      return explain(matrix, matrix.length / manifest.features.length)
    },
    async sampleStart(input) {
      sampling?.stop()
      const control = new AbortController()
      const running: RunningSample = {
        latest: null,
        stop: () => control.abort(),
        ended: foreign().sample(
          input,
          (explanation) => {
            running.latest = explanation
          },
          control.signal,
        ),
      }
      // Whoever asks for more hears of a failure.
      running.ended.catch(() => {})
      sampling = running
    },
    async sampleMore() {
      if (!sampling) throw new HoldfastError('model-not-loaded', { detail: 'nothing is sampled' })
      const { ended } = sampling
      const pause = new Promise<null>((resolve) => setTimeout(resolve, sampleMs, null))
      const end = await Promise.race([ended, pause])
      const explanation = end ?? sampling.latest ?? (await ended)
      return { explanation, done: end !== null }
    },
    async sampleStop() {
      sampling?.stop()
      sampling = null
    },
    async explain(input, order) {
      const { manifest, explain } = model()
      const { probability, contributions, sampling } = await explain(input)
      const scored = { probability, contributions: contributions ?? new Float32Array(order.length) }
      const space = manifest.foreign?.space
      const walked = explainInOrder(scored, manifest.base, bandLimits(manifest), order, space)
      return sampling ? { ...walked, sampling } : walked
    },
    async predict(customers) {
      const answers: (Prediction | PredictionError)[] = []
      for (const customer of customers) answers.push(await predictOne(customer))
      return answers
    },
  }
}
