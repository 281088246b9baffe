import type {
  ExplainedInput,
  FeatureRoles,
  FileColumn,
  ForeignExplanation,
  ForeignOptions,
  LeverLimits,
  Manifest,
  Plans,
} from '../contracts'
import { HoldfastError, toHoldfastError } from '../contracts'
import { Turns } from '../ground/pacing'
import type { Client, SampledRow, ScoreService } from './messages'

type Spawn = (onDeath: (error: HoldfastError) => void) => Promise<Client<ScoreService>>
type Predictions = Awaited<ReturnType<ScoreService['predict']>>
type Scores = Awaited<ReturnType<ScoreService['score']>>

/** What a score worker loads: onnxruntime's binary and the ONNX file, named for messages. */
export interface ModelFiles {
  readonly wasm: Uint8Array
  readonly model: Uint8Array
  readonly name: string
  /** For models that Holdfast did not train. */
  readonly options?: ForeignOptions
}

/** Loading and the first run take about a second; a model that needs this long may never end. */
export const loadSeconds = 20

/**
 * What one call to a model that Holdfast did not train may take. Batches are cut so that a usable
 * model needs a small part of it.
 */
const callSeconds = 60

/** One worker fewer than there are cores, so that the page stays smooth; at most four. */
export function poolSize(cores: number): number {
  return Math.max(1, Math.min(4, cores - 1))
}

/**
 * Workers that hold the same model. Each takes one call at a time; calls wait for a free worker.
 * A worker that dies rejects its call and is replaced before the next one.
 */
export class ScorePool {
  restarts = 0
  /** What a foreign model's contributions are measured against; null before it is set. */
  background: Float32Array | null = null
  /** Told when a worker joined or left. */
  onChange: () => void = () => {}
  /** Told when a dead worker could not be replaced. */
  onLost: (error: HoldfastError) => void = () => {}
  private readonly turns = new Turns<Client<ScoreService>>()
  private readonly all = new Set<Client<ScoreService>>()
  private closed = false
  /** True for a model that Holdfast did not train: its calls are watched. */
  private watched = false
  private readonly spawn: Spawn
  private readonly files: ModelFiles

  constructor(spawn: Spawn, files: ModelFiles) {
    this.spawn = spawn
    this.files = files
  }

  get size(): number {
    return this.all.size
  }

  /** Starts one more worker; resolves when its session is warm. Rejects where the model is unusable. */
  async add(): Promise<Manifest> {
    const { wasm, model, name, options = {} } = this.files
    const client: Client<ScoreService> = await this.spawn(() => this.replace(client))
    try {
      const loading = client.call.load(wasm.slice(), model.slice(), name, options)
      const plain = await this.within(loadSeconds, client, loading)
      this.watched = plain.foreign !== undefined
      const { background } = this
      const manifest = background
        ? await this.within(callSeconds, client, client.call.setBackground(background.slice()))
        : plain
      if (this.closed) throw new HoldfastError('cancelled')
      this.all.add(client)
      this.turns.give(client)
      this.onChange()
      return manifest
    } catch (thrown) {
      client.terminate()
      throw thrown
    }
  }

  score(matrix: Float32Array, rows: number): Promise<Scores> {
    return this.use((service) => service.score(matrix, rows))
  }

  /**
   * Gives every worker, those that join later too, the rows that a foreign model's contributions are
   * measured against. Returns the manifest from now on.
   */
  async setBackground(matrix: Float32Array): Promise<Manifest> {
    this.background = matrix
    const given = [...this.all].map((client) =>
      this.within(callSeconds, client, client.call.setBackground(matrix.slice())),
    )
    const [manifest] = await Promise.all(given)
    if (!manifest) throw new HoldfastError('model-not-loaded', { detail: 'no worker is running' })
    return manifest
  }

  proposeNames(columns: readonly FileColumn[]): Promise<readonly string[] | null> {
    return this.use((service) => service.proposeNames(columns))
  }

  explainRows(matrix: Float32Array): Promise<ForeignExplanation> {
    return this.use((service) => service.explainRows(matrix))
  }

  /**
   * Samples one row of a foreign model until it is accurate or `signal` ends it, in a worker that
   * answers other calls between. Tells what is known some ten times a second.
   */
  async sample(
    input: Float32Array,
    onSampled: (sampled: SampledRow) => void,
    signal: AbortSignal,
  ): Promise<void> {
    const [client] = this.all
    if (!client) throw new HoldfastError('model-not-loaded', { detail: 'no worker is running' })
    const { call } = client
    await call.sampleStart(input)
    for (;;) {
      if (signal.aborted) return call.sampleStop()
      const sampled = await this.within(callSeconds, client, call.sampleMore())
      if (signal.aborted) return call.sampleStop()
      onSampled(sampled)
      if (sampled.done) return
    }
  }

  predict(customers: readonly unknown[], referenceDay?: string): Promise<Predictions> {
    return this.use((service) => service.predict(customers, referenceDay))
  }

  explain(input: Float32Array, order: readonly number[]): Promise<ExplainedInput> {
    return this.use((service) => service.explain(input, order))
  }

  plans(input: Float32Array, roles: FeatureRoles, limits: LeverLimits): Promise<Plans> {
    return this.use((service) => service.plans(input, roles, limits))
  }

  close(): void {
    this.closed = true
    for (const client of this.all) client.terminate()
    this.all.clear()
    this.turns.end(new HoldfastError('cancelled'))
  }

  private async use<Result>(task: (service: ScoreService) => Promise<Result>): Promise<Result> {
    const client = await this.turns.take()
    try {
      const work = task(client.call)
      return await (this.watched ? this.within(callSeconds, client, work) : work)
    } finally {
      if (client.alive) this.turns.give(client)
    }
  }

  /**
   * Ends the worker where `work` takes longer than `seconds`: onnxruntime cannot be interrupted.
   * Seconds are counted as they pass here, so that a computer that slept is not taken for a slow one.
   */
  private async within<Value>(
    seconds: number,
    client: Client<ScoreService>,
    work: Promise<Value>,
  ): Promise<Value> {
    let passed = 0
    const watch = setInterval(() => {
      passed++
      if (passed < seconds) return
      clearInterval(watch)
      client.terminate(new HoldfastError('model-too-slow', { file: this.files.name, seconds }))
      this.replace(client)
    }, 1000)
    try {
      return await work
    } finally {
      clearInterval(watch)
    }
  }

  /** A dead worker leaves the pool and a new one takes its place. */
  private replace(dead: Client<ScoreService>): void {
    if (!this.all.delete(dead) || this.closed) return
    this.turns.remove(dead)
    this.restarts++
    this.onChange()
    this.add().catch((thrown) => this.onLost(toHoldfastError(thrown)))
  }
}
