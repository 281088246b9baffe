import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LazyOrder } from './lazyOrder'

const directions = fc.constantFrom('ascending' as const, 'descending' as const)
const value = fc.oneof(
  fc.double(),
  fc.integer({ min: -3, max: 3 }),
  fc.integer({ min: 100_000, max: 100_500 }),
  fc.constantFrom(Number.NaN, 0, -0, 5e-324, -5e-324, Infinity, -Infinity),
)

/** Comparison sort by the documented rules: the slow way to the same order. */
function plainOrder(keys: ArrayLike<number>, direction: string, rows: readonly number[]): number[] {
  const sign = direction === 'ascending' ? 1 : -1
  const compare = (a: number, b: number) => {
    const [x, y] = [keys[a]!, keys[b]!]
    if (Number.isNaN(x) || Number.isNaN(y)) return Number(Number.isNaN(x)) - Number(Number.isNaN(y))
    return x === y ? 0 : sign * (x < y ? -1 : 1)
  }
  return [...rows].sort(compare)
}

describe('LazyOrder', () => {
  it('gives any windows of the order that a comparison sort gives', () => {
    const window = fc.tuple(fc.nat(120), fc.nat(120))
    fc.assert(
      fc.property(
        fc.array(value, { maxLength: 120 }),
        fc.boolean(),
        directions,
        fc.array(window, { maxLength: 5 }),
        (values, short, direction, windows) => {
          const keys = short ? Float32Array.from(values) : Float64Array.from(values)
          const order = new LazyOrder(keys, direction, null)
          const expected = plainOrder(keys, direction, [...values.keys()])
          expect(order.length).toBe(values.length)
          for (const [from, to] of windows)
            expect([...order.window(from, to)]).toEqual(expected.slice(from, to))
          expect([...order.window(0, values.length)]).toEqual(expected)
        },
      ),
    )
  })

  it('orders a part of the rows', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(value, fc.boolean())), directions, (rows, direction) => {
        const keys = Float64Array.from(rows, ([key]) => key)
        const among = [...rows.keys()].filter((row) => rows[row]![1])
        const order = new LazyOrder(keys, direction, Uint32Array.from(among))
        expect([...order.window(0, rows.length)]).toEqual(plainOrder(keys, direction, among))
      }),
    )
  })
})
