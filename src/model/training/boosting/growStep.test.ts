import { describe, expect, it } from 'vitest'
import { GridSums, growQuadrants } from './growQuadrants'
import { growStep, type TermForm } from './growStep'

const options = { l2: 1, minRows: 1, minHessian: 0 }
const ordered: TermForm = { order: 'ordered', size: 4, columns: 4, direction: 0 }

describe('growStep', () => {
  const histogram = {
    gradient: Float64Array.of(-4, -4, 6, 3),
    hessian: Float64Array.of(1, 2, 2, 1),
    rows: Float64Array.of(4, 8, 8, 4),
  }

  it('takes the Newton step of both sides; missing joins the side it is like', () => {
    const step = new Float64Array(4)
    growStep(histogram, ordered, options, step)
    expect([...step]).toEqual([2, 2, -9 / 4, -9 / 4])
  })

  it('does nothing against the direction it is held to', () => {
    const step = new Float64Array(4)
    growStep(histogram, { ...ordered, direction: 1 }, options, step)
    expect(step[2]! - step[0]!).toBeGreaterThanOrEqual(0)
    growStep(histogram, { ...ordered, direction: -1 }, options, step)
    expect(step[0]).toBe(2)
  })

  it('splits off one category', () => {
    const step = new Float64Array(4)
    growStep(histogram, { ...ordered, order: 'nominal' }, options, step)
    expect(step[2]).toBe(-2)
    expect([step[0], step[1], step[3]]).toEqual([1, 1, 1])
  })

  it('leaves small sides alone', () => {
    const step = new Float64Array(4)
    growStep(histogram, ordered, { ...options, minRows: 20 }, step)
    expect([...step]).toEqual([0, 0, 0, 0])
  })
})

describe('growQuadrants', () => {
  it('finds the corner of an interaction that no single feature shows', () => {
    const gradient = Float64Array.of(1, 1, -1, 1, 1, -1, -1, -1, 1)
    const form: TermForm = { order: 'grid', size: 9, columns: 3, direction: 0 }
    const step = new Float64Array(9)
    const histogram = {
      gradient,
      hessian: new Float64Array(9).fill(1),
      rows: gradient.map(() => 9),
    }
    growQuadrants(histogram, form, options, step, new GridSums(3, 3))
    expect(Array.from(step, Math.sign)).toEqual([-1, -1, 1, -1, -1, 1, 1, 1, -1])
    expect(step[0]).toBeCloseTo(-4 / 5, 12)
  })
})
