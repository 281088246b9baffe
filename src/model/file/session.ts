import type { TrainedManifest } from '../../contracts'
import { HoldfastError } from '../../contracts'
import { readManifest } from './manifest'
import { type Runtime, startRuntime, type TensorValue } from './runtime'

interface ModelScores {
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
 * @param manifest that of the file, for those who have read it
 * @throws HoldfastError those of `readManifest` and `startRuntime`; `model-damaged` where the model's
 * inputs and outputs are not those of its manifest.
 */
export async function openSession(
  wasm: Uint8Array | undefined,
  model: Uint8Array,
  fileName = 'model.onnx',
  manifest = readManifest(model, fileName),
): Promise<ModelSession> {
  const runtime = await startRuntime(wasm, model, fileName)
  checkSignature(runtime, manifest, fileName)
  const width = manifest.features.length
  return {
    manifest,
    close: runtime.close,
    async run(matrix, rows) {
      if (matrix.length !== rows * width)
        throw new RangeError(`${matrix.length} cells are not ${rows} rows of ${width}`)
      if (rows === 0)
        return { probability: new Float32Array(0), contributions: new Float32Array(0) }
      const input = { type: 'float32', data: matrix, dims: [rows, width] }
      const output = await runtime.run({ X: input }, ['probability', 'contributions'])
      return {
        probability: floats(output.probability, rows),
        contributions: floats(output.contributions, rows * width),
      }
    },
  }
}

function checkSignature(runtime: Runtime, manifest: TrainedManifest, fileName: string): void {
  const expected = `X float32 ×${manifest.features.length} → probability, contributions`
  const [input] = runtime.inputs
  const names = runtime.inputs.map(({ name }) => name).join()
  const fits =
    names === 'X' &&
    runtime.outputNames.join() === 'probability,contributions' &&
    input?.type === 'float32' &&
    input.shape.length === 2 &&
    input.shape[1] === manifest.features.length
  if (fits) return
  const found = `${names} → ${runtime.outputNames.join(', ')}`
  throw new HoldfastError('model-damaged', { file: fileName, detail: `${found} ≠ ${expected}` })
}

function floats(tensor: TensorValue | undefined, length: number): Float32Array {
  const data = tensor?.data
  if (!(data instanceof Float32Array) || data.length !== length)
    throw new TypeError(`the model returned ${tensor?.type} of ${data?.length} values`)
  return data
}
