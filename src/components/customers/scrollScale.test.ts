import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maxHeight, scaledScroller, scrolledHeight, scrollRatio } from './scrollScale'

const viewport = 600

describe('scroll scaling', () => {
  it('leaves lists that fit alone', () => {
    expect(scrollRatio(100_000, 60)).toBe(1)
    expect(scrolledHeight(6_000_000, viewport, 1)).toBe(6_000_000)
    const box = { scrollTop: 5, scrollHeight: 10, clientHeight: 1 }
    expect(scaledScroller(box, 1)).toBe(box)
  })

  it('keeps a million rows within what browsers draw', () => {
    const ratio = scrollRatio(1_000_000, 60)
    expect(ratio).toBe(4)
    expect(scrolledHeight(60_000_000, viewport, ratio)).toBeLessThanOrEqual(maxHeight + viewport)
  })

  it('maps the end of the scrollbar to the end of the list, and back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20_000_000 }),
        fc.integer({ min: 30, max: 200 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (count, rowHeight, share) => {
          const height = count * rowHeight
          const ratio = scrollRatio(count, rowHeight)
          const scrollHeight = Math.max(viewport, scrolledHeight(height, viewport, ratio))
          const box = { scrollTop: 0, scrollHeight, clientHeight: viewport }
          const scaled = scaledScroller(box, ratio)
          const end = Math.max(0, height - viewport)
          expect(scaled.scrollHeight - viewport).toBeCloseTo(end, 3)
          scaled.scrollTop = share * end
          expect(scaled.scrollTop).toBeCloseTo(share * end, 3)
          expect(box.scrollTop).toBeLessThanOrEqual(scrollHeight - viewport + 1e-6)
        },
      ),
    )
  })

  it('runs methods on the element itself', () => {
    class Box {
      #top = 40
      scrollHeight = 100
      clientHeight = 10
      get scrollTop() {
        return this.#top
      }
      set scrollTop(value: number) {
        this.#top = value
      }
      secret() {
        return this.#top
      }
    }
    const box = new Box()
    const scaled = scaledScroller(box, 2)
    expect(scaled.secret()).toBe(40)
    scaled.scrollTop = 20
    expect(box.scrollTop).toBe(10)
  })
})
