import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import expected from '../../../tests/fixtures/alike.expected.json'
import { feature, manifestOf } from '../../../tests/support/models'
import { tableOf } from '../../../tests/support/tables'
import { bindFeatures } from '../../model/encoding'
import { featuresFilled, nearest } from './nearest'

type Cells = readonly (number | null)[]

/** Two numbers and a category by its code, and a feature that no column fills. */
function bound([first, second, third]: readonly Cells[]) {
  const numbers = (name: string, cells: Cells) => ({
    type: 'number' as const,
    name,
    values: Float64Array.from(cells, (value) => value ?? Number.NaN),
  })
  const table = tableOf([
    numbers('a', first!),
    numbers('b', second!),
    {
      type: 'text',
      name: 'c',
      dictionary: ['x', 'y', 'z'],
      codes: Int32Array.from(third!, (code) => code ?? -1),
    },
  ])
  const features = [
    feature('a'),
    feature('b'),
    feature('c', { categories: ['x', 'y', 'z'] }),
    feature('absent'),
  ]
  const mapping = ['a', 'b', 'c'].map((name) => ({
    feature: name,
    column: name,
    scale: 1,
    categories: {},
  }))
  return bindFeatures(table, manifestOf(features), mapping)
}

describe('nearest', () => {
  it('finds what numpy finds', () => {
    const { columns, asked, candidates, nearest: wanted } = expected
    const binding = bound(columns)
    expect(featuresFilled(binding)).toEqual([0, 1, 2])
    const found = nearest(binding, asked, Uint32Array.from(candidates), wanted.length)
    expect(found.map(({ row }) => row)).toEqual(wanted.map(({ row }) => row))
    found.forEach(({ distance, differs }, place) => {
      expect(distance).toBeCloseTo(wanted[place]!.distance, 12)
      expect(differs).toEqual(wanted[place]!.differs)
    })
  })

  it('orders all candidates by distance, 0 for one that is equal, missing values included', () => {
    const cell = fc.option(fc.integer({ min: -5, max: 5 }))
    const code = fc.option(fc.integer({ min: 0, max: 2 }))
    const rows = fc.array(fc.tuple(cell, cell, code), { minLength: 2, maxLength: 12 })
    fc.assert(
      fc.property(rows, (list) => {
        const all = [...list, list[0]!]
        const binding = bound([0, 1, 2].map((place) => all.map((row) => row[place]!)))
        const candidates = Uint32Array.from(all.slice(1), (_, index) => index + 1)
        const found = nearest(binding, 0, candidates, all.length)
        expect(found.length).toBe(all.length - 1)
        expect(found[0]).toMatchObject({ distance: 0, differs: [] })
        const distances = found.map(({ distance }) => distance)
        expect(distances).toEqual([...distances].sort((a, b) => a - b))
        for (const { distance } of found) {
          expect(distance).toBeGreaterThanOrEqual(0)
          expect(distance).toBeLessThanOrEqual(1)
        }
      }),
    )
  })

  it('finds nobody among nobody', () => {
    expect(nearest(bound([[1], [1], [0]]), 0, new Uint32Array(), 5)).toEqual([])
  })
})
