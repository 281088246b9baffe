import { HoldfastError, toHoldfastError } from '../../../contracts'
import type { Runtime } from '../../file'
import { applySteps, feedsOf, type RawScores, readScores, spreadFeatures } from '../graph'
import { evaluateForest } from '../trees'
import { type Core, evaluateLinear } from './core'
import { applyLink, combine, type Link, matchLink } from './link'
import { MissingCells } from './missingCells'
import type { ModelPlan } from './planModel'
import { probeMatrix } from './probes'
import { areProbabilities, missingLink, probabilitiesOf, type ScoreLink } from './scoreLink'

/** A core that gives the runtime's probabilities through this link: it can be explained exactly. */
export interface ExactForm {
  readonly core: Core
  readonly link: Link
}

/** Below this distance from 0 and 1 the runtime's float32 logistic function is too coarse. */
const coarse = 1e-4

/** Scores rows by the runtime, and knows what had to be found out about the model for that. */
export class ForeignScorer {
  readonly plan: ModelPlan
  readonly missing: MissingCells
  scoreLink: ScoreLink = 'none'
  exact: ExactForm | null = null
  labelDisagrees = false
  private readonly runtime: Runtime
  private readonly fileName: string

  private constructor(runtime: Runtime, plan: ModelPlan, fileName: string, missing: MissingCells) {
    this.runtime = runtime
    this.plan = plan
    this.fileName = fileName
    this.missing = missing
  }

  /** Tries the model out on made-up rows. */
  static async start(runtime: Runtime, plan: ModelPlan, fileName: string): Promise<ForeignScorer> {
    const needed = await columnsToFill(runtime, plan, fileName)
    const scorer = new ForeignScorer(runtime, plan, fileName, new MissingCells(needed))
    const probes = probeMatrix(plan.cores, plan.inputs, plan.layout.columns)
    scorer.missing.apply(probes)
    const rows = probes.length / plan.layout.columns
    const scores = await scorer.runColumns(probes, rows)
    scorer.scoreLink = missingLink(scores)
    scorer.findExactForm(probes, rows, scores)
    if (scorer.scoreLink === 'none' && scorer.isUnfinishedLogistic(scores)) {
      scorer.scoreLink = 'logistic'
      scorer.findExactForm(probes, rows, scores)
    }
    await scorer.compareLabel(probes, rows, scores)
    return scorer
  }

  /** Probability of "left" for rows × features. */
  async score(matrix: Float32Array, rows: number): Promise<Float32Array> {
    if (rows === 0) return new Float32Array(0)
    const columns = this.columnsOf(matrix, rows)
    const scores = await this.runColumns(columns, rows)
    const probability = probabilitiesOf(scores, this.scoreLink, this.plan.positiveClass)
    this.refineEnds(columns, rows, probability)
    return probability
  }

  /** Learns from real rows what made-up ones may not show: typical values, and margins. */
  async learn(matrix: Float32Array, rows: number): Promise<void> {
    this.missing.learn(spreadFeatures(this.plan.layout, matrix, rows), rows)
    const columns = this.columnsOf(matrix, rows)
    const scores = await this.runColumns(columns, rows)
    if (this.scoreLink === 'none' && !areProbabilities(scores)) {
      this.scoreLink = missingLink(scores)
      this.findExactForm(columns, rows, scores)
    }
  }

  /** Rows × features as the model's columns, ready for the runtime. */
  columnsOf(matrix: Float32Array, rows: number): Float32Array {
    const { layout } = this.plan
    if (matrix.length !== rows * layout.groups.length)
      throw new RangeError(`${matrix.length} cells are not ${rows} rows of ${layout.groups.length}`)
    const columns = spreadFeatures(layout, matrix, rows)
    this.missing.apply(columns)
    return columns
  }

  private runColumns(columns: Float32Array, rows: number): Promise<RawScores> {
    return runScores(this.runtime, this.plan, columns, rows, this.fileName)
  }

  private findExactForm(columns: Float32Array, rows: number, scores: RawScores): void {
    const probability = probabilitiesOf(scores, this.scoreLink, this.plan.positiveClass)
    this.exact = null
    for (const core of this.plan.cores) {
      const outputs = evaluateCore(core, columns, rows, this.plan.layout.columns)
      const link = matchLink(outputs, outputs.length / rows, probability)
      if (!link) continue
      this.exact = { core, link }
      return
    }
  }

  /** A regressor of trees that says LOGISTIC but gives the bare sum: the runtime ignores it there. */
  private isUnfinishedLogistic({ width }: RawScores): boolean {
    if (!this.exact || width !== 1) return false
    const { core, link } = this.exact
    return (
      core.form.method === 'tree' &&
      core.form.raw.postTransform === 'LOGISTIC' &&
      link.kind === 'identity'
    )
  }

  /** Recomputes probabilities near 0 and 1 in float64, so that they are never exactly 0 or 1. */
  private refineEnds(columns: Float32Array, rows: number, probability: Float32Array): void {
    const { exact } = this
    if (exact?.link.kind !== 'logistic') return
    const ends = Array.from(probability.keys()).filter((row) => {
      const p = probability[row]!
      return p < coarse || p > 1 - coarse
    })
    if (ends.length === 0) return
    const width = columns.length / rows
    const picked = new Float32Array(ends.length * width)
    ends.forEach((row, i) => {
      picked.set(columns.subarray(row * width, (row + 1) * width), i * width)
    })
    const outputs = evaluateCore(exact.core, picked, ends.length, width)
    const each = outputs.length / ends.length
    ends.forEach((row, i) => {
      probability[row] = applyLink('logistic', combine(exact.link, outputs, i * each))
    })
  }

  private async compareLabel(columns: Float32Array, rows: number, scores: RawScores) {
    const { label, classes } = this.plan.outputs
    if (label === null || classes.length !== 2) return
    const output = await this.runtime.run(feedsOf(this.plan.inputs, columns, rows), [label])
    const found = output[label]?.data
    if (!(found instanceof BigInt64Array)) return
    const second = probabilitiesOf(scores, this.scoreLink, 1)
    this.labelDisagrees = second.some(
      (p, row) =>
        Math.abs(p - 0.5) > 1e-3 && String(found[row]) !== (p > 0.5 ? classes[1] : classes[0]),
    )
  }
}

/** A core's outputs for rows of columns, rows × outputs. */
export function evaluateCore(
  { prepared, form }: Core,
  columns: Float32Array,
  rows: number,
  width: number,
): Float64Array {
  const matrix = applySteps(prepared, columns, rows, width)
  if (form.method === 'linear') return evaluateLinear(form.linear, matrix, rows)
  const { forest } = form
  const outputs = new Float64Array(rows * forest.targets)
  for (let row = 0; row < rows; row++)
    evaluateForest(
      forest,
      matrix,
      row * prepared.length,
      outputs.subarray(row * forest.targets, (row + 1) * forest.targets),
    )
  return outputs
}

/** @throws HoldfastError `model-damaged` where the runtime fails on the rows, and those of `readScores` */
async function runScores(
  runtime: Runtime,
  { inputs, outputs: { score } }: ModelPlan,
  columns: Float32Array,
  rows: number,
  fileName: string,
): Promise<RawScores> {
  let output: Awaited<ReturnType<Runtime['run']>>
  try {
    output = await runtime.run(feedsOf(inputs, columns, rows), [score])
  } catch (error) {
    if (toHoldfastError(error).code === 'out-of-memory') throw toHoldfastError(error)
    const detail = error instanceof Error ? error.message : String(error)
    throw new HoldfastError('model-damaged', { file: fileName, detail })
  }
  return readScores(output[score], rows, fileName)
}

/** By column: 1 where a missing number makes the model's answer missing, or has no place in it. */
async function columnsToFill(
  runtime: Runtime,
  plan: ModelPlan,
  fileName: string,
): Promise<Uint8Array> {
  const { columns } = plan.layout
  const needed = new Uint8Array(columns)
  for (const { type, first, width, text } of plan.inputs) {
    const takesMissing = text ? text.takesOthers : type === 'float32' || type === 'float64'
    if (!takesMissing) needed.fill(1, first, first + width)
  }
  const matrix = new Float32Array(columns * columns)
  for (let column = 0; column < columns; column++)
    if (needed[column] === 0) matrix[column * (columns + 1)] = Number.NaN
  const { values, width } = await runScores(runtime, plan, matrix, columns, fileName)
  for (let column = 0; column < columns; column++)
    if (Number.isNaN(values[column * width + width - 1]!)) needed[column] = 1
  return needed
}
