import { defineConfig } from '@playwright/test'
import { findChromium } from './scripts/chromium.mjs'

const port = Number(process.env.E2E_PORT ?? 4391)

/** The built app behind a plain static server on a sub-path, in whatever Chromium is there. */
export default defineConfig({
  testDir: 'e2e',
  timeout: 60_000,
  expect: { timeout: 20_000 },
  workers: 2,
  // Pictures are the same everywhere: they hold no text. One that is missing is a failure, not a new picture.
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
  updateSnapshots: 'none',
  forbidOnly: Boolean(process.env.CI),
  use: {
    baseURL: `http://localhost:${port}/deep/app/`,
    viewport: { width: 1440, height: 900 },
    launchOptions: {
      executablePath: findChromium() ?? undefined,
      args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
    },
  },
  webServer: {
    command: `node e2e/server.mjs ${port}`,
    url: `http://localhost:${port}/deep/app/`,
    reuseExistingServer: false,
  },
})
