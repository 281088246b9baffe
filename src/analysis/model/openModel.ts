import type { ForeignOptions, Manifest, Sampling } from '../../contracts'
import { toHoldfastError } from '../../contracts'
import { openSession, readModel } from '../../model/file'
import { checkFileSize, type ForeignSession, inspectGraph, openForeign } from '../../model/foreign'

/** One row's probability and, where they can be known, its contributions. */
interface ExplainedRow {
  readonly probability: number
  readonly contributions: Float32Array | null
  /** Absent where the contributions are exact. */
  readonly sampling?: Sampling
}

/** A model in an ONNX session, whether Holdfast trained it or not. */
export interface LoadedModel {
  readonly manifest: Manifest
  /** Null for a model that explains itself in the pass that scores. */
  readonly foreign: ForeignSession | null
  score(
    matrix: Float32Array,
    rows: number,
  ): Promise<{ probability: Float32Array; contributions: Float32Array | null }>
  explain(row: Float32Array): Promise<ExplainedRow>
}

/**
 * Opens an ONNX file: as its own description says where Holdfast wrote it, as any binary classifier
 * otherwise. No file reaches the runtime before its graph is inspected.
 *
 * @throws HoldfastError `model-too-large`, those of `inspectGraph`, `openSession`, `openForeign`
 */
export async function loadModel(
  wasm: Uint8Array | undefined,
  bytes: Uint8Array,
  fileName: string,
  options: ForeignOptions,
): Promise<LoadedModel> {
  checkFileSize(bytes, fileName)
  inspectGraph(readModel(bytes, fileName), fileName)
  return openOwn(wasm, bytes, fileName).catch(async (thrown) => {
    if (toHoldfastError(thrown).code !== 'model-foreign') throw thrown
    return openOther(wasm, bytes, fileName, options)
  })
}

async function openOwn(
  wasm: Uint8Array | undefined,
  bytes: Uint8Array,
  fileName: string,
): Promise<LoadedModel> {
  const { manifest, run } = await openSession(wasm, bytes, fileName)
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

async function openOther(
  wasm: Uint8Array | undefined,
  bytes: Uint8Array,
  fileName: string,
  options: ForeignOptions,
): Promise<LoadedModel> {
  const session = await openForeign(wasm, bytes, fileName, options)
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
