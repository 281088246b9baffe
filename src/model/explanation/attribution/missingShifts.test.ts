import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomFitted } from '../../../../tests/support/fitted'
import { randomMatrix } from '../../../../tests/support/models'
import { fittedLogOdds } from './evaluate'
import { missingShifts } from './missingShifts'

const width = 6

describe('missingShifts', () => {
  it('is what the model says of the row with the feature missing, less what it says of the row', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), (seed) => {
        const model = randomFitted(width, { cuts: 4, pairs: 4, trees: 5, depth: 5 }, seed)
        const matrix = randomMatrix(model, 5, seed + 1)
        const shifts = missingShifts(model, matrix)
        for (let offset = 0; offset < matrix.length; offset += width) {
          for (let f = 0; f < width; f++) {
            const without = matrix.slice(offset, offset + width)
            without[f] = Number.NaN
            const moved = fittedLogOdds(model, without) - fittedLogOdds(model, matrix, offset)
            expect(shifts[offset + f]).toBeCloseTo(moved, 4)
          }
        }
      }),
      { numRuns: 40 },
    )
  })
})
