import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RowPositions } from './rowPositions'

describe('RowPositions', () => {
  it('stands rows where adding up all heights would', () => {
    const changes = fc.array(fc.tuple(fc.nat(39), fc.integer({ min: 20, max: 90 })))
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), changes, fc.nat(3000), (count, all, offset) => {
        const positions = new RowPositions(count, 48, 36)
        const heights = Array<number>(count).fill(48)
        for (const [index, height] of all.filter(([row]) => row < count)) {
          expect(positions.setHeight(index, height)).toBe(height - heights[index]!)
          heights[index] = height
        }
        let start = 36
        let found = 0
        heights.forEach((height, index) => {
          expect(positions.start(index)).toBe(start)
          expect(positions.height(index)).toBe(height)
          if (start <= offset) found = index
          start += height
        })
        expect(positions.end).toBe(start)
        expect(positions.indexAt(offset)).toBe(found)
      }),
    )
  })

  it('has no rows in an empty list', () => {
    const positions = new RowPositions(0, 48, 36)
    expect([positions.end, positions.indexAt(500)]).toEqual([36, 0])
  })
})
