import { modelUrl, wasmUrl } from 'virtual:assets'
import { HoldfastError, toHoldfastError } from '../contracts'

/**
 * Bytes that ship with the app, from our own origin or, in the single-file build, from a
 * `<script type="text/plain" data-asset="…">` in the page (base64). Both may be gzipped: hosts
 * differ in whether they undo it, so the magic number decides.
 */
async function loadAsset(name: string, url: string): Promise<Uint8Array> {
  try {
    const embedded = document.querySelector(`script[data-asset="${name}"]`)
    const bytes = embedded ? decodeBase64(embedded.textContent ?? '') : await fetchBytes(url)
    return isGzip(bytes) ? await inflate(bytes) : bytes
  } catch (thrown) {
    const { message } = thrown instanceof Error ? thrown : toHoldfastError(thrown)
    throw new HoldfastError('asset-missing', { asset: name, detail: message })
  }
}

async function fetchBytes(url: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(new URL(url, document.baseURI))
  if (!response.ok) throw new Error(`HTTP ${response.status}`)
  const bytes = new Uint8Array(await response.arrayBuffer())
  // A host that answers every path with its index page must not pass for the file.
  if (bytes[0] === 0x3c) throw new Error('the server sent a page instead')
  return bytes
}

function decodeBase64(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.trim())
  const bytes = new Uint8Array(binary.length)
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i)
  return bytes
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b
}

async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

/** The same promise for every caller; a failure is forgotten so that the next call tries again. */
function once(load: () => Promise<Uint8Array>): () => Promise<Uint8Array> {
  let promise: Promise<Uint8Array> | null = null
  return () => {
    promise ??= load().catch((error) => {
      promise = null
      throw error
    })
    return promise
  }
}

/** onnxruntime's WebAssembly binary, about 14 MB. */
export const loadWasm = once(() => loadAsset('wasm', wasmUrl))
/** The shipped model's ONNX file. */
export const loadShippedModel = once(() => loadAsset('model', modelUrl))
