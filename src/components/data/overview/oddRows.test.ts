import { describe, expect, it } from 'vitest'
import type { FileInfo, Problem, ProblemCode } from '../../../contracts/table'
import { oddKinds, rowSum } from './oddRows'

const problem = (row: number, code: ProblemCode): Problem => ({
  row,
  column: null,
  code,
  params: { row },
})
const file = (headerRow: number) => ({ headerRow }) as FileInfo

describe('oddKinds', () => {
  it('puts the most frequent kind first, with all of it counted and the kept ones listed', () => {
    const problems = [problem(1, 'note-row'), problem(5, 'blank-row'), problem(9, 'blank-row')]
    const problemCounts = { 'note-row': 1, 'blank-row': 700, 'not-a-number': 3 }
    expect(oddKinds({ rows: 9, file: file(2), problems, problemCounts })).toEqual([
      { code: 'blank-row', count: 700, problems: [problems[1], problems[2]] },
      { code: 'not-a-number', count: 3, problems: [] },
      { code: 'note-row', count: 1, problems: [problems[0]] },
    ])
  })
})

describe('rowSum', () => {
  it('adds up read rows, the header and the rows left out; mended rows were read', () => {
    const problemCounts = { 'note-row': 2, 'blank-row': 3, 'totals-row': 1, 'too-few-cells': 40 }
    const sum = rowSum({ rows: 100, file: file(3), problems: [], problemCounts })
    expect(sum).toEqual({ inFile: 107, read: 100, header: 1, leftOut: 6 })
  })
  it('has no header row where the file has none', () =>
    expect(rowSum({ rows: 5, file: file(0), problems: [], problemCounts: {} })).toEqual({
      inFile: 5,
      read: 5,
      header: 0,
      leftOut: 0,
    }))
})
