import { toBinary } from '@bufbuild/protobuf'
import type { ForeignExplanation, ForeignOptions, Manifest } from '../../contracts'
import { type ModelProto, ModelProtoSchema, startRuntime } from '../file'
import { describeForeign } from './describeForeign'
import { explainerFor } from './explain'
import { type NameSource, proposeNames } from './proposeNames'
import { ForeignScorer, planModel } from './scorer'

/** An ONNX model that Holdfast did not train, ready to score and explain. */
export interface ForeignSession {
  /** Made for the model from what its file tells; `setBackground` adds to it. */
  readonly manifest: Manifest
  /** Probability of the class that means "left", one a row of a row-major rows × F matrix. */
  score(matrix: Float32Array, rows: number): Promise<Float32Array>
  /**
   * Takes the rows that contributions are measured against, up to 200 of the user's own file. Fills
   * in `base` and the features' importance; a margin that only these rows show gets its sigmoid.
   * @returns the manifest from now on
   */
  setBackground(matrix: Float32Array, rows: number): Promise<Manifest>
  /**
   * Contributions by feature: exact for trees and linear models, quick estimates for others. A
   * one-hot feature is one player: all its columns change together.
   * @throws RangeError before `setBackground`
   */
  explain(matrix: Float32Array, rows: number): Promise<ForeignExplanation>
  /**
   * One row's contributions in probability where `explain` gives log-odds: against every background
   * row by itself, rescaled to the difference of their probabilities. Null for other models.
   * @throws RangeError before `setBackground`
   */
  explainInProbability(row: Float32Array): ForeignExplanation | null
  /**
   * One row's contributions with growing accuracy, told to `onProgress` after every batch of
   * permutations, until they are accurate to 0.05 percentage points or `signal` ends it. Exact
   * methods answer at once.
   */
  sample(
    row: Float32Array,
    onProgress: (explanation: ForeignExplanation) => void,
    signal?: AbortSignal,
  ): Promise<ForeignExplanation>
  /**
   * Names for the inputs of a model that brings none, from the columns of a file that may feed it; to
   * be confirmed by a person, then handed to `openForeign` as an option. Null where none fit.
   */
  proposeNames(columns: readonly NameSource[]): readonly string[] | null
  /** Frees the session. The runtime keeps its memory until the thread ends. */
  close(): Promise<void>
}

/**
 * Opens any binary classifier over numbers: finds out what its inputs and outputs are, and how it can
 * be explained.
 *
 * @param wasm onnxruntime's WebAssembly binary; undefined in Node
 * @param model as `inspectModel` read it; what the runtime cannot give is cut out of it
 * @throws HoldfastError those of `readInputs`, `planOutputs` and `startRuntime`
 */
export async function openForeign(
  wasm: Uint8Array | undefined,
  model: ModelProto,
  fileName: string,
  options: ForeignOptions = {},
): Promise<ForeignSession> {
  const plan = planModel(model, fileName, options)
  const runtime = await startRuntime(wasm, toBinary(ModelProtoSchema, model), fileName)
  const scorer = await ForeignScorer.start(runtime, plan, fileName).catch(async (error) => {
    await runtime.close()
    throw error
  })
  const described = describeForeign(model, plan, scorer, fileName)
  let manifest = described
  let explainer: ReturnType<typeof explainerFor> | null = null

  const explainerInUse = () => {
    if (!explainer) throw new RangeError('no background rows were set')
    return explainer
  }
  return {
    get manifest() {
      return manifest
    },
    score: (matrix, rows) => scorer.score(matrix, rows),
    async setBackground(matrix, rows) {
      await scorer.learn(matrix, rows)
      manifest = describeForeign(model, plan, scorer, fileName)
      explainer = explainerFor(scorer, matrix, rows, await scorer.score(matrix, rows))
      const importance = await explainer.importance()
      manifest = {
        ...manifest,
        base: explainer.base,
        features: manifest.features.map((feature, index) => ({
          ...feature,
          training: { ...feature.training, importance: importance[index] ?? 0 },
        })),
      }
      return manifest
    },
    explain: async (matrix, rows) => explainerInUse().explain(matrix, rows),
    explainInProbability: (row) => explainerInUse().explainInProbability(row),
    sample: async (row, onProgress, signal) => explainerInUse().sample(row, onProgress, signal),
    proposeNames: (columns) =>
      plan.namesKnown ? null : proposeNames(columns, plan.layout.columns, plan.isBinary),
    close: runtime.close,
  }
}
