import { describe, expect, it, vi } from 'vitest'
import type { CustomerPage, CustomerRow } from '../../contracts/scores'
import { RowWindows } from './rowWindows'

const row = (index: number): CustomerRow => ({
  row: index * 2,
  rows: 1,
  highest: 0.5,
  id: String(index),
  probability: 0.5,
  band: 'low',
  reasons: [],
  sortValue: null,
})

function page(total: number, from: number, to: number): CustomerPage {
  const rows = Array.from({ length: Math.max(0, Math.min(to, total) - from) }, (_, i) =>
    row(from + i),
  )
  return { total, from, rows }
}

const settle = () => new Promise((resolve) => setTimeout(resolve))

function windows(total: number, capacity = 40) {
  const fetch = vi.fn(async (from: number, to: number) => page(total, from, to))
  const onChange = vi.fn()
  return { fetch, onChange, rows: new RowWindows({ fetch, onChange, capacity }) }
}

describe('RowWindows', () => {
  it('loads the wanted windows once and finds rows by position and back', async () => {
    const { fetch, rows } = windows(250)
    rows.want(0, 120)
    expect(rows.at(0)).toBeNull()
    await settle()
    expect(rows.total).toBe(250)
    expect(rows.at(0)?.id).toBe('0')
    expect(rows.at(119)?.id).toBe('119')
    expect(rows.at(200)).toBeNull()
    expect(rows.indexOf(238)).toBe(119)
    expect(rows.indexOf(3)).toBeNull()
    rows.want(10, 110)
    await settle()
    expect(fetch.mock.calls).toEqual([
      [0, 100],
      [100, 200],
    ])
  })

  it('fetches again what came without reasons, and shows it until then', async () => {
    const known = new Set<number>()
    const fetch = vi.fn(async (from: number, to: number) => {
      const { rows, total } = page(250, from, to)
      const withSome = rows.map((one) => ({ ...one, reasons: known.has(one.row) ? [] : null }))
      return { total, from, rows: withSome }
    })
    const rows = new RowWindows({ fetch, onChange: () => {} })
    rows.want(0, 100)
    await settle()
    rows.want(100, 200)
    await settle()
    for (let index = 100; index < 200; index++) known.add(index * 2)
    rows.refresh()
    expect(rows.at(100)?.reasons).toBeNull()
    await settle()
    expect(rows.at(100)?.reasons).toEqual([])
    // The first window is out of view: it waits until somebody looks.
    expect(fetch.mock.calls.map(([from]) => from)).toEqual([0, 100, 100])
    rows.refresh()
    rows.want(0, 100)
    await settle()
    expect(fetch.mock.calls.map(([from]) => from)).toEqual([0, 100, 100, 0])
  })

  it('asks for nothing beyond the end', async () => {
    const { fetch, rows } = windows(30)
    rows.want(0, 400)
    await settle()
    rows.want(100, 200)
    await settle()
    expect(fetch).toHaveBeenCalledTimes(1)
    expect(rows.at(30)).toBeNull()
  })

  it('an empty result has a total of zero', async () => {
    const { rows } = windows(0)
    rows.want(0, 50)
    await settle()
    expect(rows.total).toBe(0)
  })

  it('skips ranges passed over while a request is under way', async () => {
    const { fetch, rows } = windows(1_000_000)
    rows.want(0, 20)
    for (let from = 1000; from <= 900_000; from += 1000) rows.want(from, from + 20)
    await settle()
    expect(fetch.mock.calls).toEqual([
      [0, 100],
      [900_000, 900_100],
    ])
    expect(rows.at(900_010)?.id).toBe('900010')
  })

  it('forgets the least recently wanted windows', async () => {
    const { rows } = windows(1000, 2)
    for (const from of [0, 100, 0, 200]) {
      rows.want(from, from + 100)
      await settle()
    }
    expect(rows.at(0)?.id).toBe('0')
    expect(rows.at(100)).toBeNull()
    expect(rows.at(200)?.id).toBe('200')
  })

  it('drops replies after dispose', async () => {
    const { onChange, rows } = windows(10)
    rows.want(0, 10)
    rows.dispose()
    await settle()
    expect(rows.total).toBeNull()
    expect(onChange).not.toHaveBeenCalled()
  })

  it('keeps what it has when a request fails, and tries again when asked', async () => {
    let broken = false
    const rows = new RowWindows({
      fetch: async (from, to) => {
        if (broken) throw new Error('gone')
        return page(500, from, to)
      },
      onChange: () => {},
    })
    rows.want(0, 100)
    await settle()
    broken = true
    rows.want(200, 300)
    await settle()
    expect(rows.failure).toBeInstanceOf(Error)
    expect(rows.at(5)?.id).toBe('5')
    broken = false
    rows.want(200, 300)
    await settle()
    expect(rows.failure).toBeNull()
    expect(rows.at(250)?.id).toBe('250')
  })
})
