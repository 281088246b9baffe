import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ByteMarks } from './byteMarks'

describe('ByteMarks', () => {
  it('finds every mark, whatever stands beside it and however the bytes lie in memory', () => {
    // Neighbours of the bytes looked for among them: they differ in the lowest bit only.
    const code = fc.constantFrom(0, 1, 10, 11, 9, 8, 34, 35, 44, 45, 59, 58, 97, 138, 255)
    const bytes = fc.array(code, { maxLength: 80 }).map((codes) => Uint8Array.from(codes))
    const delimiter = fc.constantFrom(44, 59, 9)
    fc.assert(
      fc.property(
        bytes,
        delimiter,
        fc.nat({ max: 7 }),
        fc.nat({ max: 9 }),
        (all, comma, skip, from) => {
          const view = all.subarray(Math.min(skip, all.length))
          const start = Math.min(from, view.length)
          const marks = new ByteMarks({ delimiter: comma, newline: 10 })
          marks.find(view, start, view.length)
          const wanted = [...view.keys()].filter(
            (at) => at >= start && [0, 10, 34, comma].includes(view[at]!),
          )
          expect([...marks.positions.subarray(0, marks.count)]).toEqual(wanted)
          const others = [...wanted.keys()].filter((index) => view[wanted[index]!] !== comma)
          expect([...marks.others.subarray(0, marks.otherCount)]).toEqual(others)
        },
      ),
      { numRuns: 2000 },
    )
  })
})
