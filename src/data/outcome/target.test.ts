import { describe, expect, it } from 'vitest'
import { readTable } from '../reading/readTable'
import { targetOf } from './target'

describe('targetOf', () => {
  it('tells churned, stayed and unknown apart, in numbers and in text', async () => {
    const table = await readTable(new File(['churn,left\n1,Yes\n0,No\n,NA\n'], 't.csv'))
    expect([...targetOf(table, { column: 'churn', positive: '1' })]).toEqual([1, 0, -1])
    expect([...targetOf(table, { column: 'left', positive: 'Yes' })]).toEqual([1, 0, -1])
    expect([...targetOf(table, { column: 'left', positive: 'No' })]).toEqual([0, 1, -1])
    expect([...targetOf(table, { column: 'absent', positive: '1' })]).toEqual([-1, -1, -1])
  })
})
