import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'
import { gzippedWasm, shippedModel } from './assetsPlugin.ts'
import { policyMeta, singleFilePolicy } from './contentSecurityPolicy.ts'

const asText = (source: string | Uint8Array) =>
  typeof source === 'string' ? source : Buffer.from(source).toString('utf8')

/** Script text may hold "</script" or "<!--" in strings; escaped, they mean the same there. */
const forScript = (code: string) =>
  code.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--')

const dataBlock = (name: string, bytes: Buffer) =>
  `<script type="text/plain" data-asset="${name}">${bytes.toString('base64')}</script>`

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

        const code = forScript(scripts[0]?.code ?? '')
        const css = styles
          .map((file) => (file.type === 'asset' ? asText(file.source) : ''))
          .join('\n')
        const icon = readFileSync('public/favicon.svg').toString('base64')
        const head = [
          policyMeta(singleFilePolicy([code])),
          '<meta charset="utf-8">',
          `<link rel="icon" type="image/svg+xml" href="data:image/svg+xml;base64,${icon}">`,
          `<style>${css}</style>`,
        ].join('\n')
        const body = [
          dataBlock('wasm', gzippedWasm()),
          dataBlock('model', gzipSync(readFileSync(`public/${shippedModel}`), { level: 9 })),
          `<script type="module">${code}</script>`,
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
