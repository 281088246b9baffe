import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'
import { gzippedWasm, shippedModel } from './assetsPlugin.ts'
import { policyMeta, singleFilePolicy } from './contentSecurityPolicy.ts'

const asText = (source: string | Uint8Array) =>
  typeof source === 'string' ? source : Buffer.from(source).toString('utf8')

const dataBlock = (name: string, bytes: Buffer) =>
  `<script type="text/plain" data-asset="${name}">${bytes.toString('base64')}</script>`

/**
 * Unpacks the app's script and runs it as an inline script of the page, which the policy allows by the
 * hash of its text. Gzipped and in base64 it takes half the bytes of the text itself.
 */
const loader = `const packed = document.querySelector('[data-asset="code"]')
const bytes = Uint8Array.from(atob(packed.textContent), (letter) => letter.charCodeAt(0))
packed.remove()
const text = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
new Response(text).text().then((code) => {
  const script = document.createElement('script')
  script.type = 'module'
  script.textContent = code
  document.body.append(script)
})`

/**
 * Folds the whole build into one `holdfast.html` that opens from file://. External module scripts
 * and module workers are blocked there; an inline module script and classic blob workers are not.
 */
export function singleFilePlugin(): Plugin {
  return {
    name: 'holdfast-single-file',
    enforce: 'post',
    generateBundle: {
      // After Vite's own last changes to the script: its text is hashed here.
      order: 'post',
      handler(_, bundle) {
        const files = Object.values(bundle)
        const page = files.find((file) => file.fileName === 'index.html')
        const scripts = files.filter((file) => file.type === 'chunk')
        const styles = files.filter((file) => file.fileName.endsWith('.css'))
        if (page?.type !== 'asset' || scripts.length !== 1)
          throw new Error(`expected one page and one script, got ${scripts.length} scripts`)

        const { code } = scripts[0]!
        const css = styles
          .map((file) => (file.type === 'asset' ? asText(file.source) : ''))
          .join('\n')
        const icon = readFileSync('public/favicon.svg').toString('base64')
        const head = [
          policyMeta(singleFilePolicy([loader, code])),
          '<meta charset="utf-8">',
          `<link rel="icon" type="image/svg+xml" href="data:image/svg+xml;base64,${icon}">`,
          `<style>${css}</style>`,
        ].join('\n')
        const body = [
          dataBlock('wasm', gzippedWasm()),
          dataBlock('model', gzipSync(readFileSync(`public/${shippedModel}`), { level: 9 })),
          dataBlock('code', gzipSync(code, { level: 9 })),
          `<script>${loader}</script>`,
        ].join('\n')

        const html = asText(page.source)
          .replace(/<script[^>]*type="module"[^>]*><\/script>/g, '')
          .replace(/<link[^>]*rel="(icon|manifest|stylesheet|modulepreload)"[^>]*>/g, '')
          .replace(/<meta charset="utf-8"\s*\/?>/, '')
          .replace('<head>', () => `<head>\n${head}`)
          .replace('</body>', () => `${body}\n</body>`)
        for (const file of files) delete bundle[file.fileName]
        this.emitFile({ type: 'asset', fileName: 'holdfast.html', source: html })
      },
    },
  }
}
