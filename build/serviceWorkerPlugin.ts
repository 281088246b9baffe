import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { build, type Plugin } from 'vite'
import { hostedPolicy } from './contentSecurityPolicy.ts'

/** Every file of the finished build, as paths relative to its folder, in a stable order. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

/**
 * Writes `sw.js` after the build: the service worker with the list of all files and a version made
 * from their contents, so that the app works offline after one visit.
 */
export function serviceWorkerPlugin(): Plugin {
  let outDir = 'dist'
  return {
    name: 'holdfast-service-worker',
    apply: 'build',
    configResolved(config) {
      outDir = config.build.outDir
    },
    async closeBundle() {
      const files = filesIn(outDir).filter(
        (file) => file !== 'sw.js' && !file.endsWith('.golden.json'),
      )
      const hash = createHash('sha256')
      for (const file of files) hash.update(file).update(readFileSync(join(outDir, file)))
      await build({
        configFile: false,
        logLevel: 'warn',
        publicDir: false,
        define: {
          __FILES__: JSON.stringify(files),
          __VERSION__: JSON.stringify(hash.digest('hex').slice(0, 12)),
          __POLICY__: JSON.stringify(`${hostedPolicy}; frame-ancestors 'none'`),
        },
        build: {
          outDir,
          emptyOutDir: false,
          lib: {
            entry: 'src/serviceWorker/serviceWorker.ts',
            formats: ['iife'],
            name: 'serviceWorker',
            fileName: () => 'sw.js',
          },
        },
      })
    },
  }
}
