import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

const require = createRequire(import.meta.url)
const wasmPath = require.resolve('onnxruntime-web/ort-wasm-simd-threaded.wasm')
export const shippedModel = 'models/ecommerce.onnx'

/** onnxruntime's binary, gzipped once: 14.2 MB become 3.7 MB on every host and in the single file. */
export function gzippedWasm(): Buffer {
  return gzipSync(readFileSync(wasmPath), { level: 9 })
}

/**
 * Gives `virtual:assets` the addresses of the wasm and the shipped model, and keeps bundlers from
 * packing the wasm into worker code: onnxruntime's own `new URL(…wasm…)` is cut out, because the
 * page hands every worker the bytes.
 */
export function assetsPlugin(single: boolean): Plugin {
  const id = '\0virtual:assets'
  let serving = false
  return {
    name: 'holdfast-assets',
    enforce: 'pre',
    configResolved(config) {
      serving = config.command === 'serve'
    },
    resolveId: (source) => (source === 'virtual:assets' ? id : null),
    load(loaded) {
      if (loaded !== id) return null
      let wasmUrl = '/node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded.wasm'
      if (!serving && !single) {
        const source = gzippedWasm()
        const hash = createHash('sha256').update(source).digest('hex').slice(0, 10)
        wasmUrl = `assets/ort-${hash}.wasm.gz`
        this.emitFile({ type: 'asset', fileName: wasmUrl, source })
      }
      const addresses = single ? { wasmUrl: '', modelUrl: '' } : { wasmUrl, modelUrl: shippedModel }
      return Object.entries(addresses)
        .map(([name, url]) => `export const ${name} = ${JSON.stringify(url)}`)
        .join('\n')
    },
    transform(code, file) {
      return file.includes('ort.wasm.bundle.min.mjs') ? withoutOwnAssets(code) : null
    },
  }
}

/** Workers run as classic scripts, without `import.meta`. */
function withoutOwnAssets(code: string): string {
  return code
    .replaceAll(
      'new URL("ort-wasm-simd-threaded.wasm",import.meta.url).href',
      '"ort-wasm-simd-threaded.wasm"',
    )
    .replaceAll('import.meta.url', 'self.location.href')
}
