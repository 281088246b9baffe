import type { ForeignOptions, Manifest, Sampling, TrainedManifest } from '../../contracts'
import { manifestIn, openSession } from '../../model/file'
import { type ForeignSession, inspectModel, openForeign } from '../../model/foreign'

/** Probabilities of some rows and, where the model tells them in the same pass, contributions. */
interface BatchScores {
  readonly probability: Float32Array
  readonly contributions: Float32Array | null
}

/** One row's probability and, where they can be known, its contributions. */
interface ExplainedRow {
  readonly probability: number
  readonly contributions: Float32Array | null
  /** Absent where the contributions are exact. */
  readonly sampling?: Sampling
}

/** A model in an ONNX session, whether Holdfast trained it or not. */
export interface OpenModel {
  readonly manifest: Manifest
  /** Null for a model that explains itself in the pass that scores. */
  readonly foreign: ForeignSession | null
  score(matrix: Float32Array, rows: number): Promise<BatchScores>
  explain(row: Float32Array): Promise<ExplainedRow>
}

/**
 * Opens an ONNX file: as its own description says where Holdfast wrote it, as any binary classifier
 * otherwise. No file reaches the runtime before its graph is inspected.
 *
 * @param wasm onnxruntime's WebAssembly binary; undefined in Node
 * @throws HoldfastError those of `inspectModel`, `manifestIn`, `openSession`, `openForeign`
 */
export async function openModel(
  wasm: Uint8Array | undefined,
  bytes: Uint8Array,
  fileName: string,
  options: ForeignOptions,
): Promise<OpenModel> {
  const model = inspectModel(bytes, fileName)
  const manifest = manifestIn(model, fileName)
  return manifest
    ? openOwn(wasm, bytes, fileName, manifest)
    : openOther(await openForeign(wasm, model, fileName, options))
}

async function openOwn(
  wasm: Uint8Array | undefined,
  bytes: Uint8Array,
  fileName: string,
  manifest: TrainedManifest,
): Promise<OpenModel> {
  const { run } = await openSession(wasm, bytes, fileName, manifest)
  return {
    manifest,
    foreign: null,
    score: run,
    async explain(row) {
      const { probability, contributions } = await run(row, 1)
      return { probability: probability[0] ?? Number.NaN, contributions }
    },
  }
}

function openOther(session: ForeignSession): OpenModel {
  let hasBackground = false
  return {
    get manifest() {
      return session.manifest
    },
    foreign: {
      ...session,
      get manifest() {
        return session.manifest
      },
      async setBackground(matrix, rows) {
        const manifest = await session.setBackground(matrix, rows)
        hasBackground = true
        return manifest
      },
    },
    async score(matrix, rows) {
      return { probability: await session.score(matrix, rows), contributions: null }
    },
    async explain(row) {
      const [probability = Number.NaN] = await session.score(row, 1)
      if (!hasBackground) return { probability, contributions: null }
      const { contributions, halfWidth, residual, samples } = await session.explain(row, 1)
      if (!halfWidth) return { probability, contributions }
      const sampling = {
        permutations: samples,
        halfWidth: Array.from(halfWidth),
        residual: residual[0] ?? 0,
      }
      return { probability, contributions, sampling }
    },
  }
}
