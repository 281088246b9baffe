import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { DateOrder } from '../../contracts/reading'
import { isoDay } from '../../ground/days'
import { dayNumber, readDateParts } from './readDate'

/** The day of a cell in the order it can have, or in the one asked for; null where it is none. */
function dayOf(cell: string, order?: DateOrder): string | null {
  const parts = readDateParts(cell)
  if (!parts) return null
  const day = dayNumber(parts, order ?? parts.orders[0]!)
  return Number.isNaN(day) ? null : isoDay(day)
}

describe('readDateParts', () => {
  it.each([
    ['2024-03-12', '2024-03-12'],
    ['2024-3-2', '2024-03-02'],
    ['2024/03/12', '2024-03-12'],
    ['2024-03-12T14:05:00Z', '2024-03-12'],
    ['2024-03-12T14:05:00.123456+03:00', '2024-03-12'],
    ['2024-03-12 14:05', '2024-03-12'],
    ['12.03.2024', '2024-03-12'],
    ['12.03.2024, 14:05', '2024-03-12'],
    ['1.3.24', '2024-03-01'],
    ['01.03.29', '2029-03-01'],
    ['01.03.30', '1930-03-01'],
    ['12-03-2024', '2024-03-12'],
    ['12 мар 2024', '2024-03-12'],
    ['12 марта 2024 г.', '2024-03-12'],
    ['1 сент. 2024', '2024-09-01'],
    ['12-Mar-24', '2024-03-12'],
    ['12th March 2024', '2024-03-12'],
    ['Mar 12, 2024', '2024-03-12'],
    ['March 12 2024', '2024-03-12'],
    ['Tue, 12 Mar 2024 14:05:00 GMT', '2024-03-12'],
    ['Март 2024', '2024-03-01'],
    ['Mar-2024', '2024-03-01'],
    ['2024-03', '2024-03-01'],
    ['03.2024', '2024-03-01'],
    ['29.02.2024', '2024-02-29'],
  ])('reads %j', (cell, day) => expect(dayOf(cell)).toBe(day))

  it.each([
    ...['', 'x', '2024', '12:30', '31.02.2024', '29.02.2023', '2024-13-01', '00.01.2024', '1.2.3'],
    ...['12.03/2024', '192.168.1.1', '12 foo 2024', 'Foo 12, 2024', '2024-03-12x', '12345678'],
  ])('takes %j for no date', (cell) => expect(dayOf(cell)).toBeNull())

  it('gives back every day in every order', () => {
    const day = fc.integer({ min: -20_000, max: 30_000 })
    fc.assert(
      fc.property(day, fc.constantFrom('.', '/', '-'), (number, sign) => {
        const iso = isoDay(number)
        const [year, month, date] = iso.split('-')
        expect(dayOf([year, month, date].join(sign))).toBe(iso)
        expect(dayOf([date, month, year].join(sign), 'dmy')).toBe(iso)
        expect(dayOf([month, date, year].join(sign), 'mdy')).toBe(iso)
      }),
    )
  })

  it('answers whatever the cell', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'1 .-/:aм,') }), (cell) => {
        const parts = readDateParts(cell)
        if (parts) expect(parts.orders.length).toBeGreaterThan(0)
      }),
    )
  })

  it('holds no long cell against a pattern', () => {
    const exec = vi.spyOn(RegExp.prototype, 'exec')
    for (const piece of ['1', 'a', '1.', '-', ', '])
      expect(readDateParts(`1${piece.repeat(50)}x`)).toBeNull()
    expect(exec).not.toHaveBeenCalled()
    expect(readDateParts('12 March 2024, 10:00')).not.toBeNull()
    expect(exec).toHaveBeenCalled()
    exec.mockRestore()
  })
})
