import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Column } from '../../contracts/table'
import { seededRandom } from '../../ground/maths/random'
import { rankRows, rocAuc } from '../validation/measures/metrics'
import { aloneRows, isFilledAfter, measureAlone, tellingAuc } from './leakage'

const size = 3000
const random = seededRandom(11)
const target = Int8Array.from({ length: size }, () => (random() < 0.2 ? 1 : 0))
const rows = aloneRows(target, size)

const number = (value: (row: number) => number): Column => ({
  type: 'number',
  name: 'x',
  values: Float64Array.from({ length: size }, (_, row) => value(row)),
})
const text = (value: (row: number) => string | null): Column => {
  const cells = Array.from({ length: size }, (_, row) => value(row))
  const dictionary = [...new Set(cells.filter((cell) => cell !== null))]
  const codes = Int32Array.from(cells, (cell) => (cell === null ? -1 : dictionary.indexOf(cell)))
  return { type: 'text', name: 'x', codes, dictionary }
}

describe('aloneRows', () => {
  it('keeps rows of each outcome, ascending and at most so many, and the rate of the file', () => {
    const outcomes = fc.array(fc.constantFrom(-1, 0, 1), { minLength: 1, maxLength: 200 })
    fc.assert(
      fc.property(outcomes, fc.integer({ min: 1, max: 50 }), (cells, most) => {
        fc.pre(cells.includes(1) && cells.includes(0))
        const drawn = aloneRows(Int8Array.from(cells), most)
        for (const [side, outcome] of [
          [drawn.left, 1],
          [drawn.stayed, 0],
        ] as const) {
          const all = cells.filter((cell) => cell === outcome).length
          expect(side.length).toBe(Math.min(most, all))
          expect([...side].every((row) => cells[row] === outcome)).toBe(true)
          expect(new Set(side).size).toBe(side.length)
        }
        const known = cells.filter((cell) => cell >= 0)
        expect(drawn.rate).toBe(known.filter((cell) => cell === 1).length / known.length)
      }),
    )
  })
})

describe('measureAlone', () => {
  it('gives one half to noise, also to one text a customer', () => {
    // The AUC of 600 against 2,400 by chance is 0.5 ± 0.013; rates learned from other rows add to it.
    expect(Math.abs(measureAlone(number(random), rows).auc - 0.5)).toBeLessThan(6 * 0.013)
    for (const column of [text((row) => `name ${row}`), text(() => 'same')])
      expect(measureAlone(column, rows).auc).toBe(0.5)
  })

  it('gives one half to a column of one value, whatever the rates of its folds', () => {
    const outcomes = fc.array(fc.constantFrom(0, 1), { minLength: 4, maxLength: 200 })
    fc.assert(
      fc.property(outcomes, (cells) => {
        fc.pre(cells.includes(1) && cells.includes(0))
        const known = aloneRows(Int8Array.from(cells), 200)
        const values = new Float64Array(cells.length).fill(7)
        expect(measureAlone({ type: 'number', name: 'x', values }, known).auc).toBe(0.5)
      }),
    )
  })

  it('finds the outcome in disguise, whichever way it points', () => {
    const disguises = [
      number((row) => 5 - target[row]! + random() * 0.5),
      // The middle means "left": no straight line tells.
      number((row) => (target[row] === 1 ? 0.5 : random() < 0.5 ? 0.1 : 0.9)),
      text((row) => (target[row] === 1 ? 'closed' : random() < 0.5 ? 'open' : 'new')),
    ]
    for (const column of disguises)
      expect(measureAlone(column, rows).auc).toBeGreaterThanOrEqual(tellingAuc)
  })

  it('agrees with the AUC of a number that rises with the risk', () => {
    const score = Float64Array.from(target, (outcome) => outcome + 2 * random())
    const labels = Float64Array.from(target)
    const each = Int32Array.from(target, (_, row) => row)
    const whole = rocAuc(rankRows(score, labels, each), new Uint8Array(size).fill(1))
    const { auc } = measureAlone(
      number((row) => score[row]!),
      rows,
    )
    expect(Math.abs(auc - whole)).toBeLessThan(0.02)
    expect(auc).toBeLessThan(tellingAuc)
  })

  it('does not depend on how many rows of one outcome are drawn', () => {
    const column = number((row) => target[row]! + 2 * ((row * 0.618) % 1))
    const few = measureAlone(column, aloneRows(target, 400))
    expect(Math.abs(few.auc - measureAlone(column, rows).auc)).toBeLessThan(0.03)
  })

  it('sees what only those who left have', () => {
    const reason = measureAlone(
      text((row) => (target[row] === 1 ? 'price' : null)),
      rows,
    )
    expect(reason.missingAuc).toBe(1)
    const sometimes = measureAlone(
      text((row) => (target[row] === 1 && row % 3 === 0 ? 'price' : null)),
      rows,
    )
    expect(sometimes.missingAuc).toBeLessThan(tellingAuc)
    expect(sometimes.leftOfFilled).toBe(1)
    expect(isFilledAfter(sometimes, rows.rate)).toBe('filled')
    const cleared = measureAlone(
      number((row) => (target[row] === 1 && row % 3 === 0 ? Number.NaN : row)),
      rows,
    )
    expect(isFilledAfter(cleared, rows.rate)).toBe('empty')
  })

  it('does not suspect cells missing by chance, or too few to tell', () => {
    const chance = measureAlone(
      number((row) => (random() < 0.3 ? Number.NaN : row)),
      rows,
    )
    expect(isFilledAfter(chance, rows.rate)).toBeNull()
    const first = rows.left.slice(0, 4)
    const few = measureAlone(
      text((row) => (first.includes(row) ? 'late' : null)),
      rows,
    )
    expect(isFilledAfter(few, rows.rate)).toBeNull()
  })

  it('stays within 0 and 1 on anything', () => {
    const cells = fc.array(
      fc.tuple(fc.constantFrom(0, 1), fc.constantFrom(0, 1, 2, 7.5, Number.NaN)),
      { minLength: 2, maxLength: 60 },
    )
    fc.assert(
      fc.property(cells, (pairs) => {
        fc.pre(pairs.some(([outcome]) => outcome === 1) && pairs.some(([outcome]) => outcome === 0))
        const values = Float64Array.from(pairs, ([, value]) => value)
        const known = aloneRows(
          Int8Array.from(pairs, ([outcome]) => outcome),
          100,
        )
        const measured = measureAlone({ type: 'number', name: 'x', values }, known)
        for (const share of [measured.auc, measured.missingAuc]) {
          expect(share).toBeGreaterThanOrEqual(0)
          expect(share).toBeLessThanOrEqual(1)
        }
      }),
    )
  })
})
