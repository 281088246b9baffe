import * as ort from 'onnxruntime-web/wasm'
import { HoldfastError } from '../contracts/errors'
import type { TrainedManifest } from '../contracts/manifest'
import { readManifest } from './manifest'

export interface ModelScores {
  /** One a row. */
  readonly probability: Float32Array
  /** rows × F, row-major, log-odds. */
  readonly contributions: Float32Array
}

export interface ModelSession {
  readonly manifest: TrainedManifest
  /** Scores `rows` rows of a row-major rows × F matrix. Runs queue up; a failed one stops no other. */
  run(matrix: Float32Array, rows: number): Promise<ModelScores>
  /** Frees the session. The runtime keeps its memory until the thread ends. */
  close(): Promise<void>
}

/**
 * Loads an ONNX file written by Holdfast into onnxruntime, one thread.
 *
 * @param wasm onnxruntime's WebAssembly binary; undefined in Node, where it is found in the package.
 * @throws HoldfastError those of `readManifest`; `model-not-loaded` where the runtime does not start
 * (final for this thread: a second try needs another worker); `model-damaged` where it refuses the
 * model or the model's inputs and outputs are not those of its manifest.
 */
export async function openSession(
  wasm: Uint8Array | undefined,
  model: Uint8Array,
  fileName = 'model.onnx',
): Promise<ModelSession> {
  const manifest = readManifest(model, fileName)
  ort.env.logLevel = 'error'
  ort.env.wasm.numThreads = 1
  if (wasm) ort.env.wasm.wasmBinary = wasm
  const session = await createSession(model, fileName)
  checkSignature(session, manifest, fileName)

  const execute = async (matrix: Float32Array, rows: number): Promise<ModelScores> => {
    const width = manifest.features.length
    if (matrix.length !== rows * width)
      throw new RangeError(`${matrix.length} cells are not ${rows} rows of ${width}`)
    if (rows === 0) return { probability: new Float32Array(0), contributions: new Float32Array(0) }
    const input = new ort.Tensor('float32', matrix, [rows, width])
    const output = await session.run({ X: input })
    return {
      probability: floats(output.probability, rows),
      contributions: floats(output.contributions, rows * width),
    }
  }

  let previous: Promise<unknown> = Promise.resolve()
  return {
    manifest,
    run: (matrix, rows) => {
      const result = previous.catch(() => undefined).then(() => execute(matrix, rows))
      previous = result
      return result
    },
    close: () => previous.catch(() => undefined).then(() => session.release()),
  }
}

async function createSession(model: Uint8Array, fileName: string): Promise<ort.InferenceSession> {
  try {
    return await ort.InferenceSession.create(model, {
      executionProviders: ['wasm'],
      logSeverityLevel: 3,
    })
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    // The runtime's own words for "WebAssembly did not start", as against a model it cannot load.
    if (detail.includes('no available backend'))
      throw new HoldfastError('model-not-loaded', { detail })
    throw new HoldfastError('model-damaged', { file: fileName, detail })
  }
}

function checkSignature(session: ort.InferenceSession, manifest: TrainedManifest, fileName: string): void {
  const expected = `X float32 ×${manifest.features.length} → probability, contributions`
  const [input] = session.inputMetadata
  const fits =
    session.inputNames.join() === 'X' &&
    session.outputNames.join() === 'probability,contributions' &&
    input?.isTensor === true &&
    input.type === 'float32' &&
    input.shape.length === 2 &&
    input.shape[1] === manifest.features.length
  if (fits) return
  const found = `${session.inputNames.join()} → ${session.outputNames.join(', ')}`
  throw new HoldfastError('model-damaged', { file: fileName, detail: `${found} ≠ ${expected}` })
}

function floats(tensor: ort.Tensor | undefined, length: number): Float32Array {
  const data = tensor?.data
  if (!(data instanceof Float32Array) || data.length !== length)
    throw new TypeError(`the model returned ${tensor?.type} of ${tensor?.size} values`)
  return data
}
