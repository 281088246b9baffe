import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { assetsPlugin } from './build/assetsPlugin.ts'
import { hostedPolicy, policyMeta } from './build/contentSecurityPolicy.ts'
import { mediaPlugin } from './build/mediaPlugin.ts'
import { serviceWorkerPlugin } from './build/serviceWorkerPlugin.ts'
import { singleFilePlugin } from './build/singleFilePlugin.ts'
import { media } from './src/components/ui/media.ts'

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }

function gitRevision(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
  } catch {
    return 'unversioned'
  }
}

/** First in the head, so that it binds all that follows. Not in dev, where Vite injects scripts. */
function policyPlugin(): Plugin {
  return {
    name: 'holdfast-policy',
    apply: 'build',
    transformIndexHtml: (html) => html.replace('<head>', `<head>\n${policyMeta(hostedPolicy)}`),
  }
}

export default defineConfig(({ mode }) => {
  const single = mode === 'single'
  return {
    base: './',
    publicDir: single ? false : 'public',
    plugins: [
      react(),
      mediaPlugin(media),
      assetsPlugin(single),
      ...(single ? [singleFilePlugin()] : [policyPlugin(), serviceWorkerPlugin()]),
    ],
    define: {
      __APP_VERSION__: JSON.stringify(version),
      __BUILD__: JSON.stringify(gitRevision()),
      __SERVICE_WORKER__: JSON.stringify(!single),
    },
    worker: { format: 'iife', plugins: () => [assetsPlugin(single)] },
    build: {
      target: 'es2022',
      outDir: single ? 'dist-single' : 'dist',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 600,
      rolldownOptions: single ? { output: { codeSplitting: false } } : {},
      cssCodeSplit: !single,
    },
    test: {
      include: [
        'src/**/*.test.{ts,tsx}',
        'cli/**/*.test.ts',
        'tests/**/*.test.ts',
        'build/**/*.test.ts',
        'scripts/**/*.test.ts',
      ],
      setupFiles: ['tests/setup.ts'],
      testTimeout: 30_000,
    },
  }
})
