import {
  explainCustomer,
  type OpenModel,
  openModel,
  predictCustomer,
  RunningSample,
} from '../../analysis/model'
import type { Prediction, PredictionError } from '../../contracts'
import { HoldfastError, withRoles } from '../../contracts'
import { bytesWithRoles, readManifest } from '../../model/file'
import { findPlans } from '../../model/plans'
import type { ScoreService } from '../messages'

/** How long a call for more of a sampling waits before it tells what is known. */
const sampleMs = 100

const missing = (detail: string) => new HoldfastError('model-not-loaded', { detail })

/** One model in one ONNX session. The wasm's memory never shrinks: end the worker to free it. */
export function createScoreHost(): ScoreService {
  let open: OpenModel | null = null
  let sampling: RunningSample | null = null

  const model = () => {
    if (!open) throw missing('no model was loaded')
    return open
  }
  const foreign = () => {
    const session = model().foreign
    if (!session) throw missing('it explains itself')
    return session
  }

  return {
    async load(wasm, bytes, name, options) {
      open = await openModel(wasm, bytes, name, options)
      // The first run compiles and allocates; do it before anyone waits for it.
      const width = open.manifest.features.length
      await open.score(new Float32Array(width).fill(Number.NaN), 1)
      return open.manifest
    },
    async describe(bytes, name) {
      return readManifest(bytes, name)
    },
    async withRoles(bytes, roles) {
      return bytesWithRoles(bytes, roles)
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
      sampling = new RunningSample(foreign(), input)
    },
    async sampleMore() {
      if (!sampling) throw missing('nothing is sampled')
      return sampling.more(sampleMs)
    },
    async sampleStop() {
      sampling?.stop()
      sampling = null
    },
    explain: (input, order) => explainCustomer(model(), input, order),
    async plans(input, roles, limits) {
      const { manifest, score } = model()
      return findPlans(withRoles(manifest, roles), input, limits, async (matrix, rows) => {
        const { probability } = await score(matrix, rows)
        return probability
      })
    },
    async predict(customers, referenceDay) {
      const answers: (Prediction | PredictionError)[] = []
      for (const customer of customers)
        answers.push(await predictCustomer(model(), customer, referenceDay))
      return answers
    },
  }
}
