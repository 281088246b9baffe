import { describe, expect, it } from 'vitest'
import { breachesOf } from './index.mjs'

/** A small house without a breach, with the doors that the planted files need. */
const house: Record<string, string> = {
  'src/contracts/index.ts': "export type { Table } from './table'",
  'src/contracts/table.ts': 'export interface Table { readonly rows: number }',
  'src/ground/maths/index.ts': "export { logit } from './logit'",
  'src/ground/maths/logit.ts': 'export const logit = (p: number) => Math.log(p / (1 - p))',
  'src/data/reading/index.ts': "export { readTable } from './readTable'",
  'src/data/reading/readTable.ts': `import type { Table } from '../../contracts'
    import { scan } from './columnar'
    export const readTable = (): Table => scan()`,
  'src/data/reading/columnar/index.ts': "export { scan } from './scan'",
  'src/data/reading/columnar/scan/index.ts': "export { scan } from './scan'",
  'src/data/reading/columnar/scan/scan.ts': 'export const scan = () => ({ rows: 0 })',
  'src/data/profile/index.ts': "export { profile } from './profile'",
  'src/data/profile/profile.ts': `import { readTable } from '../reading'
    export const profile = () => readTable().rows`,
  'src/model/file/index.ts': "export { open } from './runtime'",
  'src/model/file/runtime.ts': `import * as ort from 'onnxruntime-web/wasm'
    export const open = () => ort`,
  'src/analysis/index.ts': "export { openTable } from './openTable'",
  'src/analysis/openTable.ts': `import { profile } from '../data/profile'
    import { open } from '../model/file'
    export const openTable = () => [profile, open]`,
  'src/store/index.ts': "export { actions } from './actions'",
  'src/store/actions.ts': "import { create } from 'zustand'\nexport const actions = create",
  'src/store/file/index.ts': "export { file } from './file'",
  'src/store/file/file.ts': 'export const file = 1',
  'src/components/ui/index.ts': "export { Help } from './Help'",
  'src/components/ui/Help.tsx': "import { useId } from 'react'\nexport const Help = () => useId()",
  'src/components/ui/Help.module.css': '.help { }',
  'src/components/charts/index.ts': "export { Curve } from './Curve'",
  'src/components/charts/Curve.tsx': "import { Line } from 'recharts'\nexport const Curve = Line",
  'src/components/data/index.ts': "export { FileView } from './FileView'",
  'src/components/data/FileView.tsx': `import { Help } from '../ui'
    import { actions } from '../../store'
    import classes from './FileView.module.css'
    export const FileView = () => [Help, actions, classes]`,
  'src/components/data/FileView.module.css': '.view { }',
  'cli/main.ts': "import { openTable } from '../src/analysis'\nopenTable()",
  'scripts/server.mjs': "import { createServer } from 'node:http'\nexport { createServer }",
  'bench/page.ts': "import { createServer } from '../scripts/server.mjs'\ncreateServer()",
  'e2e/app.spec.ts': "import { test } from '@playwright/test'\ntest('x', () => {})",
}

const breachesWith = (planted: Record<string, string>) =>
  breachesOf(new Map(Object.entries({ ...house, ...planted })))

it('finds nothing in a house that keeps the rules', () => {
  expect(breachesWith({})).toEqual([])
})

describe('a planted breach is refused', () => {
  const cases: [name: string, planted: Record<string, string>, found: RegExp][] = [
    [
      'model imports data',
      { 'src/model/file/odd.ts': "import { profile } from '../../data/profile'\nprofile()" },
      /src\/model\/file\/odd\.ts:1: src\/model may not import src\/data/,
    ],
    [
      'data imports model, the type only, from a folder four deep',
      {
        'src/data/reading/columnar/scan/odd.ts':
          "import type { open } from '../../../../model/file'\nexport type Odd = typeof open",
      },
      /scan\/odd\.ts:1: src\/data may not import src\/model/,
    ],
    [
      'data imports model by an import type',
      {
        'src/data/profile/odd.ts':
          "export type Odd = typeof import('../../model/file/runtime').open",
      },
      /src\/data may not import src\/model/,
    ],
    [
      'data exports again what is the model’s',
      { 'src/data/profile/odd.ts': "export * from '../../model/file'" },
      /src\/data may not import src\/model/,
    ],
    [
      'a component loads the model lazily',
      { 'src/components/data/odd.ts': "export const odd = () => import('../../model/file')" },
      /src\/components may not import src\/model/,
    ],
    [
      'a component in a deep folder imports workers',
      {
        'src/workers/index.ts': 'export const pool = 1',
        'src/components/data/depth/odd.ts': "import { pool } from '../../../workers'\npool",
      },
      /depth\/odd\.ts:1: src\/components may not import src\/workers/,
    ],
    [
      'analysis imports the store',
      { 'src/analysis/odd.ts': "import { actions } from '../store'\nactions" },
      /src\/analysis may not import src\/store/,
    ],
    [
      'the store imports a worker’s host',
      {
        'src/workers/hosts/index.ts': 'export const host = 1',
        'src/store/file/odd.ts': "import { host } from '../../workers/hosts'\nhost",
      },
      /src\/store may not import src\/workers\/hosts/,
    ],
    [
      'a private file of a sister room',
      {
        'src/data/profile/odd.ts': "import { readTable } from '../reading/readTable'\nreadTable()",
      },
      /readTable\.ts is private, its room is entered by src\/data\/reading/,
    ],
    [
      'a room inside another room, from outside',
      {
        'src/data/profile/odd.ts': "import { scan } from '../reading/columnar'\nscan()",
      },
      /src\/data\/reading\/columnar is a part of src\/data\/reading/,
    ],
    [
      'a room inside another room, from another floor',
      {
        'src/analysis/odd.ts': "import { scan } from '../data/reading/columnar'\nscan()",
      },
      /src\/data\/reading\/columnar is a part of src\/data\/reading/,
    ],
    [
      'a room behind the door of its floor',
      { 'src/components/data/odd.ts': "import { file } from '../../store/file'\nfile" },
      /src\/store\/file is a part of src\/store/,
    ],
    [
      'a style sheet of another room',
      {
        'src/components/data/odd.ts':
          "import classes from '../ui/Help.module.css'\nexport { classes }",
      },
      /Help\.module\.css is private/,
    ],
    [
      'a part imports what it is a part of',
      {
        'src/data/reading/columnar/scan/odd.ts':
          "import type { scan } from '..'\ntype A = typeof scan",
      },
      /scan may not import src\/data\/reading\/columnar, which it is a part of/,
    ],
    [
      'onnxruntime in a component, bare',
      { 'src/components/data/odd.ts': "import * as ort from 'onnxruntime-web'\nort" },
      /odd\.ts:1: onnxruntime-web is imported in src\/model\/file\/runtime\.ts only/,
    ],
    [
      'onnxruntime elsewhere in the model',
      {
        'src/model/file/session.ts':
          "import type * as ort from 'onnxruntime-web/wasm'\ntype A = ort.Tensor",
      },
      /session\.ts:1: onnxruntime-web is imported in/,
    ],
    [
      'React in the data floor',
      { 'src/data/profile/odd.ts': "import { useState } from 'react'\nuseState" },
      /src\/data may not import react/,
    ],
    [
      'a type of React DOM in a deep folder of the model',
      {
        'src/model/training/fit/odd.ts':
          "import type { Root } from 'react-dom/client'\ntype A = Root",
      },
      /src\/model may not import react-dom\/client/,
    ],
    [
      'Mantine in the store',
      { 'src/store/file/odd.ts': "import { Button } from '@mantine/core'\nButton" },
      /src\/store may not import @mantine\/core/,
    ],
    [
      'zustand in a component',
      { 'src/components/data/odd.ts': "import { useStore } from 'zustand'\nuseStore" },
      /src\/components may not import zustand/,
    ],
    [
      'Recharts outside the room of charts',
      { 'src/components/data/odd.tsx': "import { Bar } from 'recharts'\nBar" },
      /recharts is imported under src\/components\/charts only/,
    ],
    [
      'Node in what runs in the page',
      { 'src/data/profile/odd.ts': "import { readFileSync } from 'node:fs'\nreadFileSync" },
      /src\/data may not import node:fs/,
    ],
    [
      'the command line imports the store',
      { 'cli/odd.ts': "import { actions } from '../src/store'\nactions" },
      /cli may not import src\/store/,
    ],
    [
      'a benchmark imports a component',
      { 'bench/odd.ts': "import { Help } from '../src/components/ui'\nHelp" },
      /bench may not import src\/components/,
    ],
    [
      'a browser test imports a private file of the data floor',
      {
        'e2e/odd.spec.ts': "import { actions } from '../src/store'\nactions",
      },
      /e2e may not import src\/store/,
    ],
    [
      'a script imports a source of the app',
      { 'scripts/odd.mjs': "import { logit } from '../src/ground/maths/index.ts'\nlogit" },
      /scripts may not import src\/ground/,
    ],
    [
      'a script imports a private script of another room',
      {
        'scripts/build.mjs': 'export const build = 1',
        'bench/odd.ts': "import { build } from '../scripts/build.mjs'\nbuild",
      },
      /scripts\/build\.mjs is private/,
    ],
    [
      'a test of the data floor imports the model',
      { 'src/data/profile/profile.test.ts': "import { open } from '../../model/file'\nopen" },
      /src\/data may not import src\/model/,
    ],
    [
      'two files import each other',
      {
        'src/data/profile/a.ts': "import { b } from './b'\nexport const a = b",
        'src/data/profile/b.ts': "import { a } from './a'\nexport const b = a",
      },
      /src\/data\/profile\/a\.ts: imports itself by way of src\/data\/profile\/b\.ts/,
    ],
    [
      'three files in a circle of types alone',
      {
        'src/data/profile/a.ts': "import type { B } from './b'\nexport type A = B",
        'src/data/profile/b.ts': "export type { C as B } from './c'",
        'src/data/profile/c.ts': "export type C = import('./a').A",
      },
      /a\.ts: imports itself by way of .*b\.ts, .*c\.ts, .*a\.ts/,
    ],
    [
      'two rooms in a circle, no file of which is in one',
      {
        'src/data/reading/other.ts': "import type { size } from '../profile'\ntype A = typeof size",
        'src/data/profile/index.ts':
          "export { size } from './size'\nexport { profile } from './profile'",
        'src/data/profile/size.ts': 'export const size = 1',
      },
      /src\/data\/(reading|profile): imports itself by way of/,
    ],
    [
      'a room of 21 files',
      Object.fromEntries(
        Array.from({ length: 19 }, (_, i) => [
          `src/data/profile/f${i}.ts`,
          `export const f = ${i}`,
        ]),
      ),
      /src\/data\/profile: 21 source files, 20 are allowed/,
    ],
    [
      'a file of 401 lines',
      { 'src/data/profile/long.ts': `${'// a line\n'.repeat(401)}` },
      /long\.ts: 401 lines, 400 are allowed/,
    ],
    [
      'a folder that is on no floor',
      { 'helpers/odd.ts': 'export const odd = 1' },
      /helpers\/odd\.ts: on no floor/,
    ],
  ]
  it.each(cases)('%s', (_, planted, found) => {
    expect(breachesWith(planted).join('\n')).toMatch(found)
  })
})

describe('what is allowed stays allowed', () => {
  it.each([
    [
      'twenty files and any number of tests',
      Object.fromEntries([
        ...Array.from({ length: 18 }, (_, i) => [
          `src/data/profile/f${i}.ts`,
          `export const f = ${i}`,
        ]),
        ...Array.from({ length: 30 }, (_, i) => [`src/data/profile/f${i}.test.ts`, '']),
      ]),
    ],
    [
      'a test that looks inside its floor and into tests/',
      {
        'tests/support/tables.ts': 'export const table = 1',
        'src/data/profile/profile.test.ts': `import fc from 'fast-check'
          import { expect } from 'vitest'
          import { scan } from '../reading/columnar/scan/scan'
          import { table } from '../../../tests/support/tables'
          expect(fc, scan, table)`,
      },
    ],
    [
      'a word in a comment or a text that looks like an import',
      {
        'src/data/profile/words.ts':
          "// import { open } from '../../model/file'\nexport const text = \"import { x } from 'react'\"",
      },
    ],
    [
      'a lazily loaded view by its door',
      { 'src/components/frame/odd.ts': "export const odd = () => import('../data')" },
    ],
  ])('%s', (_, planted) => {
    expect(breachesWith(planted)).toEqual([])
  })
})
