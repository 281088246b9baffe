import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Mapping } from '../../contracts/mapping'
import { changed } from './useDraft'

const empty = (columns: (string | null)[]): Mapping =>
  columns.map((column, index) => ({ feature: `f${index}`, column, scale: 1, categories: {} }))

it('takes a column from the feature that had it', () => {
  const next = changed(empty(['a', 'b', null]), 'f2', { column: 'a' })
  expect(next.map(({ column }) => column)).toEqual([null, 'b', 'a'])
})

it('never fills two features from one column, and changes no other', () => {
  const name = fc.constantFrom('a', 'b', 'c', 'd')
  const step = fc.tuple(fc.nat(3), fc.option(name, { nil: null }))
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      let mapping = empty(['a', 'b', 'c', 'd'])
      for (const [feature, column] of steps) {
        const before = mapping
        mapping = changed(mapping, `f${feature}`, { column })
        expect(mapping[feature]?.column).toBe(column)
        mapping.forEach((entry, index) => {
          const kept = entry.column === before[index]?.column
          expect(index === feature || kept || before[index]?.column === column).toBe(true)
        })
      }
      const used = mapping.map(({ column }) => column).filter((column) => column !== null)
      expect(new Set(used).size).toBe(used.length)
    }),
  )
})
