import { describe, expect, it } from 'vitest'
import type { ColumnProfile } from '../../contracts/profile'
import { doubtOf } from './doubt'

const named = (...names: string[]) => names.map((name) => ({ name }) as ColumnProfile)

describe('doubtOf', () => {
  const columns = named('id', 'sum')
  it('has none about a clean file', () =>
    expect(doubtOf({ rows: 100, columns, problemCounts: {} })).toBeNull())
  it('names a single column', () =>
    expect(doubtOf({ rows: 9, columns: named('id;sum'), problemCounts: {} })).toEqual({
      kind: 'oneColumn',
    }))
  it('names letters that could not be read, in names or cells', () => {
    const broken = named('\ufffd\ufffd', 'sum')
    const letters = { kind: 'letters' }
    expect(doubtOf({ rows: 9, columns: broken, problemCounts: {} })).toEqual(letters)
    expect(doubtOf({ rows: 900, columns, problemCounts: { undecodable: 1 } })).toEqual(letters)
  })
  it('counts rows of another shape; a few are the own of the file', () => {
    const some = { 'too-many-cells': 300, 'stray-quote': 100 }
    expect(doubtOf({ rows: 8000, columns, problemCounts: some })).toBeNull()
    expect(doubtOf({ rows: 1000, columns, problemCounts: some })).toEqual({
      kind: 'odd',
      share: 0.4,
    })
  })
  it('leaves cells that are no numbers to the columns', () =>
    expect(doubtOf({ rows: 100, columns, problemCounts: { 'not-a-number': 50 } })).toBeNull())
})
