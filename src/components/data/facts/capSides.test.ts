import { expect, it } from 'vitest'
import type { ColumnProfile } from '../../../contracts/profile'
import { capSides } from './capSides'

const column = (min: number, max: number): ColumnProfile => ({
  name: 'Tenure',
  kind: 'number',
  missing: 0,
  missingChurned: null,
  distinct: 9,
  number: {
    min,
    max,
    mean: 9,
    median: 9,
    std: 1,
    q1: 2,
    q3: 16,
    lowFence: -19,
    highFence: 37,
    outliers: 4,
    zeros: 0,
  },
  category: null,
  histogram: null,
})
const effect = { column: 'Tenure', cells: 4, to: [-19, 37] }

it('names only the fences that values lie beyond', () => {
  expect(capSides(effect, column(0, 61))).toEqual([37])
  expect(capSides(effect, column(-20, 30))).toEqual([-19])
  expect(capSides(effect, column(-20, 61))).toEqual([-19, 37])
  expect(capSides(effect, undefined)).toEqual([-19, 37])
})
