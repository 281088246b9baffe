import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { columnOf, sampleTable } from '../../../../tests/support/sampleTable'
import type { Mapping } from '../../../contracts/mapping'
import { bindFeatures, cellValue, encodeRows } from '../../encoding/encode'
import { readManifest } from '../../file/manifest'
import { proposeMapping } from '../columns/proposeMapping'
import { compareScores } from './mappingEffect'
import { reportMapping } from './mappingReport'

const rows = 1500
const manifest = readManifest(
  new Uint8Array(readFileSync('public/models/ecommerce.onnx')),
  'ecommerce.onnx',
)
const table = sampleTable(rows, 5)
const without = (...names: string[]) => ({
  ...table,
  columns: table.columns.filter(({ name }) => !names.includes(name)),
})

function changed(feature: string, change: Partial<Mapping[number]>): Mapping {
  return proposeMapping(table, manifest).map((entry) =>
    entry.feature === feature ? { ...entry, ...change } : entry,
  )
}

describe('reportMapping', () => {
  it('is sure of the model’s own columns and trusts the sample', () => {
    const report = reportMapping(table, manifest)
    expect(report.features.every(({ confidence }) => confidence === 1)).toBe(true)
    expect(report.unusedColumns).toEqual(['CustomerID', 'Churn'])
    expect(report.trust).not.toBe('poor')
    for (const { drift, missingShare, mapping } of report.features) {
      expect(drift).not.toBeNull()
      expect(mapping.scale).toBe(1)
      expect(missingShare).toBeGreaterThanOrEqual(0)
    }
  })

  it('tells what absent features cost: measured for one, estimated for several', () => {
    const one = reportMapping(without('Tenure'), manifest)
    const tenure = one.features.find(({ feature }) => feature === 'Tenure')!
    expect(tenure).toMatchObject({ confidence: 0, drift: null, missingShare: null })
    expect(tenure.absenceCost!.value).toBeGreaterThan(0.05)
    expect(one.auc.withAbsent).toBeCloseTo(one.auc.full!.value - tenure.absenceCost!.value, 12)
    expect(one.trust).not.toBe('good')
    const three = reportMapping(without('Tenure', 'Complain', 'PreferedOrderCat'), manifest)
    expect(three.auc.withAbsent!).toBeLessThan(one.auc.withAbsent!)
    const names = manifest.features.map(({ name }) => name)
    const nearlyAll = reportMapping(without(...names.filter((name) => name !== 'Gender')), manifest)
    expect(nearlyAll.trust).toBe('poor')
    expect(nearlyAll.auc.withAbsent!).toBeLessThan(0.6)
  })

  it('puts a mapping of a person in force, and counts what it leaves out', () => {
    const mapping = changed('Gender', { categories: { Male: null } })
    const report = reportMapping(table, manifest, mapping)
    const gender = report.features.find(({ feature }) => feature === 'Gender')!
    expect(gender.categories.find(({ value }) => value === 'Male')?.category).toBeNull()
    const males = gender.categories.find(({ value }) => value === 'Male')!.rows
    expect(gender.unseenShare).toBeCloseTo(males / rows, 12)
    const other = reportMapping(table, manifest, changed('CouponUsed', { column: 'OrderCount' }))
    expect(other.features.find(({ feature }) => feature === 'CouponUsed')).toMatchObject({
      confidence: 1,
      mapping: { column: 'OrderCount' },
    })
    const gone = reportMapping(table, manifest, changed('CouponUsed', { column: 'No such' }))
    expect(gone.features.find(({ feature }) => feature === 'CouponUsed')?.mapping.column).toBeNull()
  })

  it('sees years where the model knows months, and the scale puts it right', () => {
    const column = table.columns.find(({ name }) => name === 'Tenure')!
    if (column.type !== 'number') throw new Error('tenure is a number')
    const years = { ...column, values: column.values.map((value) => value / 12) }
    const file = {
      ...table,
      columns: table.columns.map((each) => (each === column ? years : each)),
    }
    const before = reportMapping(file, manifest).features.find(
      ({ feature }) => feature === 'Tenure',
    )!
    expect(before.proposedScale).toBe(12)
    expect(before.drift?.level).toBe('strong')
    const mapping = changed('Tenure', { scale: 12 })
    const after = reportMapping(file, manifest, mapping).features.find(
      ({ feature }) => feature === 'Tenure',
    )!
    expect(after.proposedScale).toBeNull()
    expect(after.drift?.level).toBe(
      reportMapping(table, manifest).features.find(({ feature }) => feature === 'Tenure')!.drift!
        .level,
    )
    const binding = bindFeatures(file, manifest, mapping)
    const tenure = manifest.features.findIndex(({ name }) => name === 'Tenure')
    const width = manifest.features.length
    const matrix = encodeRows(binding, 0, rows)
    for (let row = 0; row < rows; row++) {
      const months = column.values[row]!
      if (Number.isNaN(months)) expect(matrix[row * width + tenure]).toBeNaN()
      else expect(matrix[row * width + tenure]).toBeCloseTo(months, 4)
    }
    const known = column.values.findIndex((value) => value > 0)
    expect(cellValue(binding, known, tenure)).toBeCloseTo(column.values[known]!, 9)
  })

  it('is unsure of a column whose cells the feature cannot take', () => {
    const words = columnOf(
      'Tenure',
      Array.from({ length: rows }, (_, row) => `w${row % 9}`),
    )
    const file = { ...table, columns: [words, ...table.columns.slice(3)] }
    const tenure = reportMapping(file, manifest).features.find(
      ({ feature }) => feature === 'Tenure',
    )!
    expect(tenure.mapping.column).toBe('Tenure')
    expect(tenure.confidence).toBeLessThan(0.8)
    expect(tenure.unseenShare).toBe(1)
    expect(tenure.categories).toHaveLength(9)
  })
})

describe('compareScores', () => {
  it('counts rows that moved, and bands', () => {
    const before = Float32Array.of(0.1, 0.2, 0.5, 0.9)
    const after = Float32Array.of(0.1005, 0.6, 0.45, 0.9)
    const effect = compareScores(before, after, { medium: 0.2, high: 0.5 })
    expect(effect).toMatchObject({
      rows: 4,
      changedRows: 2,
      changedBand: 2,
      highBefore: 2,
      highAfter: 2,
    })
    expect(effect.meanBefore).toBeCloseTo(0.425, 6)
    expect(effect.meanAfter).toBeCloseTo(2.0505 / 4, 6)
  })
})
