import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { thinned } from './thinned'

describe('thinned', () => {
  it('keeps both ends, the order and the limit', () => {
    const lengths = fc.integer({ min: 1, max: 300 })
    fc.assert(
      fc.property(lengths, fc.integer({ min: 2, max: 50 }), (length, most) => {
        const rows = Array.from({ length }, (_, index) => index)
        const kept = thinned(rows, most)
        expect(kept.length).toBe(Math.min(length, most))
        expect([kept[0], kept.at(-1)]).toEqual([0, length - 1])
        expect([...kept].sort((a, b) => a - b)).toEqual(kept)
        expect(new Set(kept).size).toBe(kept.length)
      }),
    )
  })
})
