import type { ForeignExplanation } from '../../../contracts'
import { normal975Rounded } from '../../../ground/maths'
import { applySteps } from '../graph'
import { combine, type ExactForm, evaluateCore, type ForeignScorer } from '../scorer'
import { TreeExplainer } from '../trees'
import { linearExplainer } from './linearExplainer'
import { type PermutationState, samplePermutations } from './permutation'
import { rescaleToProbability } from './probabilitySpace'

/** Pairs of permutations behind the quick estimates of a list. */
const quickPairs = 8
/** Background rows whose estimates tell a sampled model's importance. */
const sampledRows = 50
/** Leaves that are compared with rows in about a second. */
const leavesASecond = 10_000_000
/** And at most behind one row's. */
const mostPairs = 20_000
/** Sampling ends once every interval is this narrow: 0.05 percentage points either way. */
const accurate = 5e-4

/** Explains rows of features against a fixed background. */
export interface Explainer {
  /** Mean output over the background rows. */
  readonly base: number
  explain(matrix: Float32Array, rows: number): Promise<ForeignExplanation>
  sample(
    row: Float32Array,
    onProgress: (explanation: ForeignExplanation) => void,
    signal?: AbortSignal,
  ): Promise<ForeignExplanation>
  /** Rows that are explained within about a second. */
  readonly quickRows: number
  /** The same for one row in probability; null where contributions are in probability anyway. */
  explainInProbability(row: Float32Array): ForeignExplanation | null
  /** Mean absolute contribution by feature over the background rows, or the first of them. */
  importance(): Promise<Float64Array>
}

/** @param outputs probabilities of the background rows */
export function explainerFor(
  scorer: ForeignScorer,
  background: Float32Array,
  rows: number,
  outputs: Float32Array,
): Explainer {
  const explainer = scorer.exact
    ? exactExplainer(scorer, scorer.exact, background, rows)
    : samplingExplainer(scorer, background, outputs)
  return {
    ...explainer,
    async importance() {
      const features = scorer.plan.layout.groups.length
      const some = Math.min(rows, explainer.quickRows)
      const { contributions } = await explainer.explain(
        background.subarray(0, some * features),
        some,
      )
      const means = new Float64Array(features)
      contributions.forEach((value, cell) => {
        means[cell % features]! += Math.abs(value) / some
      })
      return means
    },
  }
}

function quickRowsOf({ leaves }: TreeExplainer): number {
  return Math.max(10, Math.floor(leavesASecond / Math.max(1, leaves)))
}

function exactExplainer(
  scorer: ForeignScorer,
  { core, link }: ExactForm,
  background: Float32Array,
  rows: number,
): Omit<Explainer, 'importance'> {
  const { layout } = scorer.plan
  const features = layout.groups.length
  const prepare = (matrix: Float32Array, count: number) =>
    applySteps(core.prepared, scorer.columnsOf(matrix, count), count, layout.columns)
  const playerOf = core.prepared.map(({ column }) => layout.featureOf[column]!)
  const prepared = prepare(background, rows)
  const inner =
    core.form.method === 'tree'
      ? new TreeExplainer(
          core.form.forest,
          link.coefficients,
          link.constant,
          playerOf,
          prepared,
          rows,
        )
      : linearExplainer(core.form.linear, link, playerOf, prepared, rows)
  const explain = async (matrix: Float32Array, count: number): Promise<ForeignExplanation> => {
    const columns = scorer.columnsOf(matrix, count)
    const own = applySteps(core.prepared, columns, count, layout.columns)
    const outputs = evaluateCore(core, columns, count, layout.columns)
    const values = inner.explain(own, count, features)
    const each = outputs.length / Math.max(1, count)
    const residual = Float32Array.from({ length: count }, (_, row) => {
      let rest = combine(link, outputs, row * each) - inner.base
      for (let feature = 0; feature < features; feature++) rest -= values[row * features + feature]!
      return rest
    })
    const contributions = Float32Array.from(values)
    return { contributions, base: inner.base, halfWidth: null, residual, samples: 0 }
  }
  return {
    base: inner.base,
    quickRows: inner instanceof TreeExplainer ? quickRowsOf(inner) : Number.POSITIVE_INFINITY,
    explain,
    explainInProbability(row) {
      if (link.kind !== 'logistic') return null
      const columns = scorer.columnsOf(row, 1)
      const own = applySteps(core.prepared, columns, 1, layout.columns)
      const margin = combine(link, evaluateCore(core, columns, 1, layout.columns), 0)
      return rescaleToProbability(inner.explainAgainstEach(own, features), features, margin)
    },
    async sample(row, onProgress) {
      const explanation = await explain(row, 1)
      onProgress(explanation)
      return explanation
    },
  }
}

function samplingExplainer(
  scorer: ForeignScorer,
  background: Float32Array,
  outputs: Float32Array,
): Omit<Explainer, 'importance'> {
  const features = scorer.plan.layout.groups.length
  const base = outputs.reduce((sum, value) => sum + value, 0) / outputs.length
  const predict = (matrix: Float32Array, count: number) => scorer.score(matrix, count)
  const explanation = (
    states: readonly PermutationState[],
    found: Float32Array,
  ): ForeignExplanation => ({
    contributions: Float32Array.from(states.flatMap(({ mean }) => Array.from(mean))),
    base,
    halfWidth: Float32Array.from(
      states.flatMap(({ standardError }) =>
        Array.from(standardError, (error) => normal975Rounded * error),
      ),
    ),
    residual: Float32Array.from(states, ({ mean }, row) =>
      mean.reduce((rest, value) => rest - value, found[row]! - base),
    ),
    samples: states[0]?.samples ?? 0,
  })
  return {
    base,
    quickRows: sampledRows,
    explainInProbability: () => null,
    async explain(matrix, rows) {
      const states: PermutationState[] = []
      for (let row = 0; row < rows; row++) {
        const own = matrix.slice(row * features, (row + 1) * features)
        states.push(await samplePermutations(predict, own, background, quickPairs, row, () => true))
      }
      return explanation(states, await predict(matrix, rows))
    },
    async sample(row, onProgress, signal) {
      const found = await predict(row, 1)
      const state = await samplePermutations(
        predict,
        row,
        background,
        mostPairs,
        0,
        async (current) => {
          onProgress(explanation([current], found))
          // A turn of the event loop, so that a message that ends the sampling is heard.
          await new Promise((resolve) => setTimeout(resolve))
          const isAccurate = current.standardError.every(
            (error) => normal975Rounded * error <= accurate,
          )
          return !isAccurate && signal?.aborted !== true
        },
      )
      return explanation([state], found)
    },
  }
}
