import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { feature, manifestOf } from '../../../tests/support/models'
import { tableOf } from '../../../tests/support/tables'
import { backgroundRows } from './backgroundRows'
import { FileScores } from './fileScores'

function scoresOf(risks: readonly number[]): FileScores {
  const rows = risks.length
  const table = tableOf([
    { type: 'number', name: 'a', values: Float64Array.from(risks, (_, row) => row) },
  ])
  const mapping = [{ feature: 'a', column: 'a', scale: 1, categories: {} }]
  const scores = new FileScores(table, manifestOf([feature('a')]), mapping)
  scores.keep({
    from: 0,
    to: rows,
    probability: Float32Array.from(risks),
    contributions: null,
  })
  return scores
}

const risk = fc.float({ min: 0, max: 1, noNaN: true })

describe('rows whose reasons come later', () => {
  it('are asked for the wanted first, then the riskiest, until every row is explained once', () => {
    fc.assert(
      fc.property(
        fc.array(risk, { minLength: 1, maxLength: 40 }),
        fc.array(fc.nat(39), { maxLength: 8 }),
        fc.integer({ min: 1, max: 7 }),
        (risks, someRows, most) => {
          const scores = scoresOf(risks)
          const wanted = Uint32Array.from(someRows.filter((row) => row < risks.length))
          const asked: number[] = []
          for (;;) {
            const { rows, matrix, left } = scores.unexplained(wanted, most, false)
            expect(left).toBe(risks.length - asked.length)
            if (rows.length === 0) break
            expect([...matrix]).toEqual([...rows])
            asked.push(...rows)
            scores.keepReasons({ rows, contributions: Float32Array.from(rows, (row) => -row) })
          }
          const first = [...new Set(wanted)]
          const rest = risks
            .map((_, row) => row)
            .filter((row) => !first.includes(row))
            .sort((a, b) => Math.fround(risks[b]!) - Math.fround(risks[a]!) || a - b)
          expect(asked).toEqual([...first, ...rest])
          asked.forEach((row) => {
            expect(scores.isExplained(row)).toBe(true)
            expect(scores.contributionsOf(row)[0]).toBe(Math.fround(-row))
          })
        },
      ),
    )
  })

  it('leave the others alone where only some are wanted', () => {
    const scores = scoresOf([0.1, 0.9, 0.5])
    expect([...scores.unexplained(Uint32Array.of(2), 5, true).rows]).toEqual([2])
    scores.keepReasons({ rows: Uint32Array.of(2), contributions: Float32Array.of(1) })
    expect(scores.unexplained(Uint32Array.of(2), 5, true).rows).toHaveLength(0)
  })
})

describe('backgroundRows', () => {
  it('draws rows of the table without repeats, the same every time', () => {
    const { binding } = scoresOf(Array.from({ length: 500 }, () => 0.5))
    const drawn = backgroundRows(binding, 200)
    expect(new Set(drawn).size).toBe(200)
    expect([...drawn].every((row) => row >= 0 && row < 500)).toBe(true)
    expect(backgroundRows(binding, 200)).toEqual(drawn)
    expect(backgroundRows(binding, 600)).toHaveLength(500)
  })
})

describe('mean contributions', () => {
  it('are those of the rows that are explained', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ value: fc.float({ noNaN: true, min: -9, max: 9 }), known: fc.boolean() }),
          {
            minLength: 1,
            maxLength: 40,
          },
        ),
        fc.array(fc.nat(39)),
        (cells, some) => {
          const scores = scoresOf(cells.map(() => 0.5))
          cells.forEach(({ value, known }, row) => {
            if (known)
              scores.keepReasons({
                rows: Uint32Array.of(row),
                contributions: Float32Array.of(value),
              })
          })
          const rows = some.filter((row) => row < cells.length)
          const wanted = rows.filter((row) => cells[row]!.known).map((row) => cells[row]!.value)
          const { means, known } = scores.meanContributions(Uint32Array.from(rows))
          expect(known).toBe(wanted.length)
          const sum = wanted.reduce((total, value) => total + value, 0)
          expect(means[0]).toBeCloseTo(wanted.length === 0 ? 0 : sum / wanted.length, 10)
        },
      ),
    )
  })

  it('are the same once numbers are too many to be kept as codes', () => {
    const rows = 6000
    const scores = scoresOf(Array<number>(rows).fill(0.5))
    const values = Float32Array.from({ length: rows }, (_, row) => Math.sin(row) * 3)
    scores.keepReasons({ rows: Uint32Array.from(values.keys()), contributions: values })
    const half = Uint32Array.from({ length: rows / 2 }, (_, row) => row * 2)
    const sum = half.reduce((total, row) => total + values[row]!, 0)
    expect(scores.meanContributions(half).means[0]).toBeCloseTo(sum / half.length, 10)
  })
})
