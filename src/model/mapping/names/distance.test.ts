import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editDistance, isSlip, spellingSimilarity } from './distance'

/** The definition, without a table: exponential, for short texts only. */
function byDefinition(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length
  const same = a.at(-1) === b.at(-1) ? 0 : 1
  const costs = [
    byDefinition(a.slice(0, -1), b) + 1,
    byDefinition(a, b.slice(0, -1)) + 1,
    byDefinition(a.slice(0, -1), b.slice(0, -1)) + same,
  ]
  if (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1))
    costs.push(byDefinition(a.slice(0, -2), b.slice(0, -2)) + 1)
  return Math.min(...costs)
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'ж'), maxLength: 5 })

describe('editDistance', () => {
  it('is the least number of edits by definition', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b)).toBe(byDefinition(a, b))
      }),
    )
  })

  it('counts a swap of neighbours once', () => {
    expect(editDistance('tenure', 'tenrue')).toBe(1)
    expect(editDistance('стаж', 'тсаж')).toBe(1)
    expect(spellingSimilarity('tenure', 'tenrue')).toBeCloseTo(5 / 6, 12)
    expect(spellingSimilarity('', '')).toBe(1)
  })
})

describe('isSlip', () => {
  it.each([
    ['debit', 'debti'],
    ['divorced', 'divorsed'],
    ['холост', 'холосст'],
    ['satisfaction', 'satisfction'],
  ])('takes %s and %s for one word', (a, b) => {
    expect(isSlip(a, b)).toBe(true)
  })

  it.each([
    ['male', 'female'],
    ['paid', 'unpaid'],
    ['typical', 'atypical'],
    ['legal', 'illegal'],
    ['plan1', 'plan2'],
    ['card', 'cart'],
    ['credit', 'debit'],
  ])('keeps %s and %s apart', (a, b) => {
    expect(isSlip(a, b)).toBe(false)
  })
})
