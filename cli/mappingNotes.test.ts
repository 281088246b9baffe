import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { FilledCounts } from '../src/contracts/table'
import { bindFeatures } from '../src/model/encoding/encode'
import { readManifest } from '../src/model/file/manifest'
import { reportMapping } from '../src/model/mapping/report/mappingReport'
import { sampleTable } from '../tests/support/sampleTable'
import { mappingNotes } from './mappingNotes'

const manifest = readManifest(
  new Uint8Array(readFileSync('public/models/ecommerce.onnx')),
  'ecommerce.onnx',
)
const sample = sampleTable(2000, 4)

function notesOf(
  headers: Readonly<Record<string, string | null>>,
  filled: FilledCounts | null = null,
): string[] {
  const columns = sample.columns.flatMap((column) => {
    const name = headers[column.name]
    return name === null ? [] : [{ ...column, name: name ?? column.name }]
  })
  const table = { ...sample, columns }
  const report = reportMapping(table, manifest)
  const mapping = report.features.map((fit) => fit.mapping)
  const { unseen, replaced } = bindFeatures(table, manifest, mapping)
  return mappingNotes(report, { unseen, filled, replaced })
}

describe('mappingNotes', () => {
  it('says which columns were guessed and which are absent, with the cost', () => {
    const notes = notesOf({
      OrderCount: 'Заказов за прошлый месяц',
      Tenure: null,
      Complain: null,
    })
    expect(notes[0]).toMatch(
      /^Columns matched by guess: OrderCount from “Заказов за прошлый месяц” \(\d\d %\)$/,
    )
    const absent = notes.find((note) => note.startsWith('Scored as missing, no such column'))
    const [, full, left] = /: Tenure, Complain \(AUC ([\d.]+) .* about ([\d.]+) without\)$/.exec(
      absent ?? '',
    )!
    expect(Number(full) - Number(left)).toBeGreaterThan(0.05)
    expect(notes.at(-1)).toMatch(/^Trust in these scores: (limited|poor)\.$/)
  })

  it('is silent about columns that bear the model’s names', () => {
    expect(notesOf({}).filter((note) => /guess|missing/.test(note))).toEqual([])
  })

  it('counts the cells that other rows of the same customers filled', () => {
    const filledNotes = (cells: number) =>
      notesOf({}, { cells, rows: cells }).filter((note) => note.includes('filled'))
    expect(filledNotes(0)).toEqual([])
    expect(filledNotes(1)).toEqual([
      '1 empty cell was filled from another row of the same customer.',
    ])
    expect(filledNotes(1901)).toEqual([
      '1,901 empty cells were filled from other rows of the same customers.',
    ])
  })
})
