import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maxHeight, scrolledHeight, scrollRatio } from './scrollScale'

const viewport = 600

describe('scroll scaling', () => {
  it('leaves lists that fit alone', () => {
    expect(scrollRatio(100_000, 60)).toBe(1)
    expect(scrolledHeight(6_000_000, viewport, 1)).toBe(6_000_000)
  })

  it('keeps a million rows within what browsers draw', () => {
    const ratio = scrollRatio(1_000_000, 60)
    expect(ratio).toBe(4)
    expect(scrolledHeight(60_000_000, viewport, ratio)).toBeLessThanOrEqual(maxHeight + viewport)
  })

  it('maps the end of the scrollbar to the end of the list', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20_000_000 }),
        fc.integer({ min: 30, max: 200 }),
        (count, rowHeight) => {
          const height = count * rowHeight
          const ratio = scrollRatio(count, rowHeight)
          const lastScrollTop = Math.max(0, scrolledHeight(height, viewport, ratio) - viewport)
          expect(lastScrollTop * ratio).toBeCloseTo(Math.max(0, height - viewport), 3)
          expect(lastScrollTop).toBeLessThanOrEqual(maxHeight)
        },
      ),
    )
  })
})
