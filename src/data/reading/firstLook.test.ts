import { describe, expect, it } from 'vitest'
import type { Progress } from '../../contracts/progress'
import { firstLook } from './firstLook'
import { readTable } from './readTable'

const line = (row: number) =>
  `${row},${row % 4 === 0 ? '' : (row % 7) / 2},${['red', 'green', 'a, "b"'][row % 3]}`
const quoted = (text: string) => text.replace(/a, "b"$/, '"a, ""b"""')
const csv = (rows: number) =>
  `id,size,colour\n${Array.from({ length: rows }, (_, row) => quoted(line(row))).join('\n')}\n`
const fileOf = (content: string) => new File([content], 'a.csv')

describe('firstLook', () => {
  it('tells ranges, first values and empty cells of the first rows', async () => {
    const text = csv(20_000)
    const look = await firstLook(fileOf(text), {})
    const rows = text.slice(0, 1 << 16).split('\n').length - 2
    expect(look).toMatchObject({ rows, columnCount: 3 })
    expect(look?.columns).toEqual([
      { name: 'id', kind: 'number', low: 0, high: rows - 1, missing: 0 },
      { name: 'size', kind: 'number', low: 0, high: 3, missing: Math.ceil(rows / 4) },
      {
        name: 'colour',
        kind: 'text',
        examples: ['red', 'green', 'a, "b"'],
        distinct: 3,
        missing: 0,
      },
    ])
  })

  it('shortens long values and long lists of columns', async () => {
    const header = Array.from({ length: 300 }, (_, index) => `c${index}`)
    const row = header.map(() => 'long '.repeat(20)).join(',')
    const look = await firstLook(fileOf(`${header}\n${`${row}\n`.repeat(10)}`), {})
    expect(look?.columns).toHaveLength(100)
    expect(look?.columnCount).toBe(300)
    expect(look?.columns[0]).toMatchObject({ examples: [`${'long '.repeat(12).slice(0, 59)}…`] })
  })

  it('looks at no small file, and says nothing where it sees nothing', async () => {
    expect(await firstLook(fileOf(csv(10)), {})).toBeNull()
    expect(await firstLook(fileOf('x\n'.repeat(100_000)), {})).toBeNull()
    expect(await firstLook(fileOf('\0'.repeat(100_000)), {})).toBeNull()
  })

  it('comes first and stays with what is told of reading', async () => {
    const told: Progress[] = []
    await readTable(fileOf(csv(60_000)), { onProgress: (progress) => told.push(progress) })
    expect(told[0]).toMatchObject({ stage: 'read', done: 0, firstLook: { columnCount: 3 } })
    expect(told[1]?.rows).toBeGreaterThan(0)
    expect(told.every((progress) => progress.firstLook === told[0]?.firstLook)).toBe(true)
    expect(told.at(-1)).toMatchObject({ rows: 60_000, done: told[0]?.total })
  })
})
