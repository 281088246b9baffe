import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linePath, nearestPoint, roundTicks, scaleFor } from './plotScale'

const scale = scaleFor(472, 1, 1)

describe('scaleFor', () => {
  it('puts the ends of the axes at the ends of the plot, y upwards', () => {
    expect([scale.x(0), scale.x(1)]).toEqual([56, 456])
    expect([scale.y(0), scale.y(1)]).toEqual([272, 32])
  })
})

describe('linePath', () => {
  it('draws through every point in order', () => {
    const points = [
      { x: 0, y: 0 },
      { x: 0.5, y: 1 },
    ]
    expect(linePath(points, scale)).toBe('M56.0 272.0L256.0 32.0')
    expect(linePath([], scale)).toBe('')
  })
})

describe('nearestPoint', () => {
  const unit = fc.double({ min: 0, max: 1, noNaN: true })
  it('finds each point at its own place', () => {
    const points = fc.uniqueArray(fc.record({ x: unit, y: unit }), {
      minLength: 1,
      maxLength: 20,
      selector: ({ x, y }) => `${x.toFixed(3)} ${y.toFixed(3)}`,
    })
    fc.assert(
      fc.property(points, (all) => {
        all.forEach(({ x, y }, index) => {
          expect(nearestPoint(all, scale, { x: scale.x(x), y: scale.y(y) })).toBe(index)
        })
      }),
    )
  })

  it('tells points of a vertical stretch apart', () => {
    const steep = [
      { x: 0, y: 0 },
      { x: 0, y: 0.5 },
      { x: 0, y: 1 },
    ]
    expect(nearestPoint(steep, scale, { x: 60, y: scale.y(0.55) })).toBe(1)
    expect(nearestPoint([], scale, { x: 0, y: 0 })).toBeNull()
  })
})

describe('roundTicks', () => {
  it('takes round steps', () => {
    expect(roundTicks(6)).toEqual([0, 1, 2, 3, 4, 5, 6])
    expect(roundTicks(5.95)).toEqual([0, 1, 2, 3, 4, 5])
    expect(roundTicks(24)).toEqual([0, 5, 10, 15, 20])
  })

  it('stays within the axis and fills most of it with few steps', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e6, noNaN: true }), (max) => {
        const ticks = roundTicks(max)
        expect(ticks.length).toBeGreaterThanOrEqual(3)
        expect(ticks.length).toBeLessThanOrEqual(7)
        expect(ticks.at(-1)).toBeLessThanOrEqual(max * (1 + 1e-6))
      }),
    )
  })
})
