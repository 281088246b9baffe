import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assign } from './assign'

/** The best total of all one-to-one assignments, by trying every one. */
function bestTotal(worth: readonly number[], rows: number, columns: number): number {
  const from = (row: number, taken: number): number => {
    if (row === rows) return 0
    let best = from(row + 1, taken)
    for (let column = 0; column < columns; column++) {
      if ((taken >> column) & 1) continue
      const value = worth[row * columns + column]!
      if (value > 0) best = Math.max(best, value + from(row + 1, taken | (1 << column)))
    }
    return best
  }
  return from(0, 0)
}

const table = fc
  .record({ rows: fc.integer({ min: 1, max: 7 }), columns: fc.integer({ min: 0, max: 7 }) })
  .chain(({ rows, columns }) =>
    fc.record({
      rows: fc.constant(rows),
      columns: fc.constant(columns),
      // Whole numbers make ties, zeros and negatives common.
      worth: fc.array(fc.integer({ min: -3, max: 9 }), {
        minLength: rows * columns,
        maxLength: rows * columns,
      }),
    }),
  )

describe('assign', () => {
  it('reaches the best total of all assignments, one-to-one, nothing worthless', () => {
    fc.assert(
      fc.property(table, ({ rows, columns, worth }) => {
        const assigned = assign(worth, rows, columns)
        const pairs = [...assigned.entries()].filter(([, column]) => column >= 0)
        expect(new Set(pairs.map(([, column]) => column)).size).toBe(pairs.length)
        const values = pairs.map(([row, column]) => worth[row * columns + column]!)
        for (const value of values) expect(value).toBeGreaterThan(0)
        const total = values.reduce((sum, value) => sum + value, 0)
        expect(total).toBe(bestTotal(worth, rows, columns))
      }),
      { numRuns: 150 },
    )
  })
})
