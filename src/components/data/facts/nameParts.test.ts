import fc from 'fast-check'
import { expect, it } from 'vitest'
import { nameParts } from './nameParts'

const words = (name: string) => nameParts(name).map(({ text }) => text)

it('breaks a header between its words', () => {
  expect(words('OrderAmountHikeFromlastYear')).toEqual([
    'Order',
    'Amount',
    'Hike',
    'Fromlast',
    'Year',
  ])
  expect(words('order_count')).toEqual(['order_', 'count'])
  expect(words('ЧислоЗаказов')).toEqual(['Число', 'Заказов'])
  expect(words('ID')).toEqual(['ID'])
})

it('loses nothing, and places are those of the parts', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      const parts = nameParts(name)
      expect(parts.map(({ text }) => text).join('')).toBe(name)
      for (const { at, text } of parts) expect(name.slice(at, at + text.length)).toBe(text)
    }),
  )
})
