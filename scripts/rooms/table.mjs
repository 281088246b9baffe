/**
 * The house: every floor, what it may import of the other floors and which packages. A floor is the
 * row with the longest path that a file lies under; each folder with source files is a room.
 *
 * Other floors reach a floor by its doors, the files named here, where it has them at its top; else by
 * the doors of the rooms right below it. `only` narrows a package to one file.
 *
 * @typedef {object} Floor
 * @property {string} path
 * @property {readonly string[]} imports Paths of floors.
 * @property {readonly string[]} [packages] Names of packages; their sub-paths count too.
 * @property {readonly string[]} [doors] File names without ending; `index` where absent.
 */

const contracts = 'src/contracts'
const ground = 'src/ground'
const i18n = 'src/i18n'
const decision = 'src/decision'
const data = 'src/data'
const model = 'src/model'
const analysis = 'src/analysis'
const pass = 'src/analysis/pass'
const messages = 'src/workers/messages'
const hosts = 'src/workers/hosts'
const workers = 'src/workers'
const store = 'src/store'
const components = 'src/components'
const automation = 'src/automation'
const cli = 'cli'
const tests = 'tests'

const react = ['react', 'react-dom', 'react-i18next', '@mantine/core', '@mantine/hooks']

/** @type {readonly Floor[]} */
export const floors = [
  { path: contracts, imports: [] },
  { path: ground, imports: [contracts], packages: ['d3-array'] },
  {
    path: i18n,
    imports: [contracts, ground],
    packages: ['i18next'],
  },
  {
    path: data,
    imports: [contracts, ground],
    packages: [
      '@e965/xlsx',
      '@noble/hashes',
      'd3-array',
      'fflate',
      'fzstd',
      'hyparquet',
      'hyparquet-compressors',
      'papaparse',
    ],
  },
  {
    path: model,
    imports: [contracts, ground],
    packages: ['@bufbuild/protobuf', 'd3-array', 'onnxruntime-web', 'valibot'],
  },
  { path: decision, imports: [contracts, ground] },
  { path: pass, imports: [contracts] },
  { path: analysis, imports: [contracts, ground, i18n, data, model, decision, pass] },
  { path: messages, imports: [contracts] },
  { path: hosts, imports: [contracts, ground, i18n, data, model, decision, analysis, messages] },
  {
    path: 'src/workers/entries',
    imports: [hosts, messages],
    doors: ['file', 'fit', 'read', 'repeats', 'score', 'train', 'workbook'].map(
      (name) => `${name}.worker`,
    ),
  },
  {
    path: workers,
    imports: [contracts, ground, messages, 'src/workers/entries'],
    packages: ['virtual:'],
  },
  {
    path: store,
    imports: [contracts, ground, i18n, decision, pass, messages, workers],
    packages: ['valibot', 'zustand'],
    doors: ['index', 'automation'],
  },
  {
    path: components,
    imports: [contracts, ground, i18n, store],
    packages: [...react, '@tanstack/react-virtual', 'd3-array', 'recharts'],
  },
  { path: automation, imports: [contracts, i18n, store] },
  { path: 'src/serviceWorker', imports: [] },
  {
    path: 'src',
    imports: [contracts, i18n, store, components, automation],
    packages: react,
  },
  {
    path: cli,
    imports: [contracts, ground, i18n, data, model, decision, analysis, messages, hosts],
    packages: ['node:', 'tsx'],
  },
  { path: 'build', imports: [], packages: ['node:', 'vite', 'rolldown'] },
  {
    path: 'scripts',
    imports: [],
    packages: ['node:', 'oxc-parser', 'sirv', '@playwright/test'],
    doors: ['chromium', 'install', 'server'],
  },
  {
    path: 'bench',
    doors: ['generate'],
    imports: [contracts, ground, data, model, decision, analysis, cli, tests, 'scripts'],
    packages: ['node:', '@playwright/test', 'papaparse', 'sirv', 'hyparquet-writer', 'vite'],
  },
  {
    path: 'e2e',
    imports: [contracts, ground, i18n, data, model, automation, tests, 'scripts', 'bench'],
    packages: [
      'node:',
      '@playwright/test',
      '@axe-core/playwright',
      'sirv',
      'fflate',
      'hyparquet-writer',
      'vite',
    ],
  },
  {
    path: tests,
    imports: [
      contracts,
      ground,
      i18n,
      data,
      model,
      decision,
      analysis,
      hosts,
      workers,
      components,
      cli,
    ],
    packages: [
      'node:',
      'vitest',
      'fast-check',
      'fflate',
      '@bufbuild/protobuf',
      'oxc-parser',
      'react-dom',
      'scslre',
    ],
  },
]

/** Packages that one file alone may import, whatever its floor allows. */
export const onlyIn = {
  'onnxruntime-web': 'src/model/file/runtime.ts',
}

/** Rooms that alone may import a package. */
export const onlyUnder = {
  recharts: 'src/components/charts',
  '@e965/xlsx': 'src/data/workbooks',
}

/** What every test may import besides what its floor may. */
export const testPackages = [
  '@testing-library/react',
  'node:',
  'vitest',
  'fast-check',
  'fflate',
  'hyparquet-writer',
  'papaparse',
  '@e965/xlsx',
]

export const limits = { filesARoom: 20, linesAFile: 400 }
