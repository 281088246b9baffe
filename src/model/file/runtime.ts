import * as ort from 'onnxruntime-web/wasm'
import { HoldfastError } from '../../contracts'

/** Element types that go into a model or come out of it. */
export type TensorType = 'float32' | 'float64' | 'int64' | 'int32' | 'bool' | 'string'

/** A tensor on its way into the runtime or out of it. */
export interface TensorValue {
  readonly type: string
  readonly dims: readonly number[]
  readonly data: ort.Tensor['data']
}

/** What a session says of one of its inputs; −1 stands for a dimension that is open. */
interface InputSignature {
  readonly name: string
  readonly type: string
  readonly shape: readonly number[]
}

/** One model in onnxruntime, one thread. */
export interface Runtime {
  readonly inputs: readonly InputSignature[]
  readonly outputNames: readonly string[]
  /** Runs queue up; a failed one stops no other. Only the named outputs are computed. */
  run(
    feeds: Readonly<Record<string, TensorValue>>,
    outputs: readonly string[],
  ): Promise<Readonly<Record<string, TensorValue>>>
  /** Frees the session. The runtime keeps its memory until the thread ends. */
  close(): Promise<void>
}

/**
 * Loads a model into onnxruntime.
 *
 * @param wasm onnxruntime's WebAssembly binary; undefined in Node, where it is found in the package.
 * @throws HoldfastError `model-not-loaded` where the runtime does not start (final for this thread: a
 * second try needs another worker); `model-damaged` where it refuses the model.
 */
export async function startRuntime(
  wasm: Uint8Array | undefined,
  model: Uint8Array,
  fileName: string,
): Promise<Runtime> {
  ort.env.logLevel = 'error'
  ort.env.wasm.numThreads = 1
  if (wasm) ort.env.wasm.wasmBinary = wasm
  const session = await createSession(model, fileName)

  const execute: Runtime['run'] = async (feeds, outputs) => {
    const tensors = Object.entries(feeds).map(
      ([name, { type, data, dims }]) =>
        [name, new ort.Tensor(type as TensorType, data as Float32Array, dims)] as const,
    )
    return session.run(Object.fromEntries(tensors), [...outputs])
  }

  let previous: Promise<unknown> = Promise.resolve()
  return {
    inputs: session.inputMetadata.map((input) => ({
      name: input.name,
      type: input.isTensor ? input.type : 'other',
      shape: input.isTensor ? input.shape.map(openDimension) : [],
    })),
    outputNames: session.outputNames,
    run: (feeds, outputs) => {
      const result = previous.catch(() => undefined).then(() => execute(feeds, outputs))
      previous = result
      return result
    },
    close: () => previous.catch(() => undefined).then(() => session.release()),
  }
}

/** The runtime gives a named dimension as text and an open one as 4294967295. */
function openDimension(dimension: number | string): number {
  return typeof dimension === 'number' && dimension < 2 ** 31 ? dimension : -1
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
