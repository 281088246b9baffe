import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { tuned } from '../../../tests/support/foreignHeaders'
import { profiled } from '../../../tests/support/profiled'
import { sampleTable } from '../../../tests/support/sampleTable'
import type { Manifest } from '../../contracts/manifest'
import type { Column, Table } from '../../contracts/table'
import { readTable } from '../../data/reading'
import { finish } from '../../ground/pacing/steps'
import { bindFeatures, encodeRows } from '../../model/encoding'
import { readManifest } from '../../model/file/manifest'
import { fingerprintsOf } from '../../model/fingerprints'
import { proposeMapping } from '../../model/mapping'
import { FileScores } from '../scores/fileScores'
import { FileMeasurer } from './fileMeasurer'

const shipped = readManifest(
  new Uint8Array(readFileSync('public/models/ecommerce.onnx')),
  'ecommerce.onnx',
)

const russian: Readonly<Record<string, string>> = {
  Male: 'Мужской',
  Female: 'Женский',
  Single: 'Холост',
  Married: 'Женат',
  Divorced: 'В разводе',
  'Mobile Phone': 'Мобильный телефон',
  Computer: 'Компьютер',
  'Credit Card': 'Кредитная карта',
  CC: 'Кредитная карта',
  'Debit Card': 'Дебетовая карта',
}

/** Rows from..to-1 under other headers and with categories in Russian. */
function translated(table: Table, from: number, to: number): Table {
  const headers = tuned[1]!
  const columns = table.columns.map((column): Column => {
    const name = headers[column.name] ?? column.name
    if (column.type === 'number') return { ...column, name, values: column.values.slice(from, to) }
    const dictionary = column.dictionary.map((value) => russian[value] ?? value)
    return { ...column, name, codes: column.codes.slice(from, to), dictionary }
  })
  return { ...table, columns: columns.reverse(), rowCount: to - from }
}

function seenShareOf(table: Table, manifest: Manifest): number | null {
  const scores = new FileScores(table, manifest, proposeMapping(table, manifest))
  const { profile, family } = profiled(table)
  const measurer = new FileMeasurer(table, profile, family)
  const figures = finish(measurer.figures(scores, scores.probability, false))
  return figures.seenShare
}

describe('a file of rows that the model learned from', () => {
  const sample = sampleTable(3000, 1)
  const matrix = encodeRows(bindFeatures(sample, shipped), 0, 3000)
  const rows = Int32Array.from({ length: 3000 }, (_, row) => row)
  const manifest = {
    ...shipped,
    training: {
      ...shipped.training,
      fingerprints: fingerprintsOf(matrix, shipped.features.length, rows),
    },
  }

  it('is known under other headers, in Russian and in another order', () => {
    expect(seenShareOf(translated(sample, 700, 1600), manifest)).toBeGreaterThan(0.97)
  })

  it('is not taken for other customers of the same business', () => {
    expect(seenShareOf(sampleTable(900, 2), manifest)).toBeNull()
    expect(seenShareOf(translated(sampleTable(900, 2), 0, 900), manifest)).toBeNull()
  })

  it('is not known by a model that keeps no fingerprints', () => {
    const { fingerprints: _, ...training } = manifest.training
    expect(seenShareOf(sample, { ...manifest, training })).toBeNull()
  })
})

const file = '../shared/data/ecommerce_churn.csv'

describe.skipIf(!existsSync(file))('the shipped model and the file it learned from', () => {
  it('knows 900 of its rows, renamed and translated', async () => {
    const blob = new File([readFileSync(file)], 'ecommerce_churn.csv')
    const table = await readTable(blob, { onProgress: () => {} })
    expect(seenShareOf(translated(table, 1000, 1900), shipped)).toBeGreaterThan(0.97)
    expect(seenShareOf(sampleTable(900, 3), shipped)).toBeNull()
  })
})
