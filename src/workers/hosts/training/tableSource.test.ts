import { expect, it } from 'vitest'
import { tableOf } from '../../../../tests/support/tables'
import { borrowTable, lendTable } from './tableSource'

it('lends a copy: the table stays whole', async () => {
  const values = Float64Array.of(1, 2, Number.NaN)
  const table = tableOf([
    { type: 'number', name: 'a', values },
    { type: 'text', name: 'b', codes: Int8Array.of(0, -1, 0), dictionary: ['x'] },
  ])
  const { port1, port2 } = new MessageChannel()
  lendTable(table, port1)
  const borrowed = await borrowTable(port2)
  expect(borrowed).toEqual(table)
  expect(values).toHaveLength(3)
  port1.close()
})
