import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TextColumn } from '../../contracts'
import { dayOfIso, isoDay } from './isoDay'
import { dateSpread, referenceDay } from './referenceDay'

/** A column with the cells of each day; NaN is text that is no date. */
function column(days: readonly number[], name = 'Date'): TextColumn {
  const distinct = [...new Set(days)]
  return {
    type: 'text',
    name,
    codes: Int32Array.from(days, (day) => distinct.findIndex((each) => Object.is(each, day))),
    dictionary: distinct.map((day) => (Number.isNaN(day) ? 'n/a' : isoDay(day))),
    dates: {
      order: 'ymd',
      decidedBy: 'values',
      first: '',
      last: '',
      days: Float32Array.from(distinct),
    },
  }
}

const newestOf = (days: readonly number[]) => dateSpread(column(days))!.newest
const today = dayOfIso('2024-03-31')
const daily = (rows: number, over: number) =>
  Array.from({ length: rows }, (_, row) => today - ((row * 7919) % over))

describe('dayOfIso', () => {
  it('reads what isoDay writes, with or without a time', () => {
    fc.assert(
      fc.property(fc.integer({ min: -300_000, max: 2_900_000 }), (day) => {
        expect(dayOfIso(isoDay(day))).toBe(day)
        expect(dayOfIso(`${isoDay(day)}T14:05:00Z`)).toBe(day)
      }),
    )
    expect(dayOfIso('1970-01-02')).toBe(1)
  })

  it.each(['2024-02-30', '2024-13-01', '31.03.2024', '2024', '', '0024-01-01'])(
    'takes %j for no day',
    (text) => expect(dayOfIso(text)).toBeNaN(),
  )
})

describe('dateSpread', () => {
  it('takes the newest date, whatever is no date beside', () => {
    expect(newestOf([...daily(500, 900), Number.NaN])).toBe(today)
    expect(dateSpread(column([Number.NaN]))).toBeNull()
    expect(dateSpread({ ...column([today]), codes: Int32Array.of(-1) })).toBeNull()
  })

  it('passes over a few stray days in the future, and those only', () => {
    const typo = dayOfIso('2099-01-01')
    expect(newestOf([...daily(20, 300), typo])).toBe(today)
    expect(newestOf([...daily(4000, 900), typo, typo + 1, dayOfIso('2027-01-01')])).toBe(today)
    // One in a hundred is no slip of the pen.
    const many = Array.from({ length: 40 }, (_, row) => typo - row)
    expect(newestOf([...daily(4000, 900), ...many])).toBe(typo)
  })

  it('keeps a newest month with few customers, and the newest of few dates', () => {
    const months = Array.from({ length: 3000 }, (_, row) => today - 31 * (1 + (row % 30)))
    expect(newestOf([...months, today])).toBe(today)
    expect(newestOf([today - 4000, today])).toBe(today)
    expect(newestOf([today - 900, today - 700, today - 560, today - 300, today - 10])).toBe(
      today - 10,
    )
  })

  it('moves with the dates', () => {
    const days = fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 5000 }), (each, by) => {
        const spread = dateSpread(column(each))!
        const moved = dateSpread(column(each.map((day) => day + by)))!
        expect(moved).toMatchObject({ newest: spread.newest + by, median: spread.median + by })
      }),
    )
  })
})

describe('referenceDay', () => {
  const spread = (name: string, newest: number, median: number) => ({ name, newest, median })

  it('is the newest of all dates', () => {
    expect(referenceDay([])).toBeNull()
    expect(referenceDay([spread('A', 90, 10), spread('B', 100, 60)])).toBe(100)
  })

  it('passes over dates that lie ahead, by their name or because most do', () => {
    const signup = spread('Signup', 100, 10)
    expect(referenceDay([signup, spread('Contract end', 400, 60)])).toBe(100)
    expect(referenceDay([spread('Окончание договора', 400, 60), signup])).toBe(100)
    expect(referenceDay([signup, spread('Term', 400, 250)])).toBe(100)
    expect(referenceDay([signup, spread('Term', 400, 250), spread('Term 2', 900, 600)])).toBe(100)
  })

  it('believes a name that says it has been', () => {
    expect(referenceDay([spread('Signup', 100, 10), spread('Last order', 400, 380)])).toBe(400)
  })

  it('takes dates ahead where there are no others', () => {
    expect(referenceDay([spread('Contract end', 400, 60)])).toBe(400)
  })
})
