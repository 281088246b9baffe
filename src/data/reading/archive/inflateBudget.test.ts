import { expect, it } from 'vitest'
import { InflateBudget } from './inflateBudget'

const megabyte = 1 << 20
const bomb = expect.objectContaining({ code: 'file-archive-bomb' })

it('lets through what fits into memory, whatever it shrank to', () => {
  const budget = new InflateBudget('a.gz')
  budget.read(1)
  budget.write(64 * megabyte)
  expect(() => budget.write(1)).toThrow(bomb)
})

it('lets larger files grow as tables do, up to two gigabytes', () => {
  const budget = new InflateBudget('a.gz')
  for (let part = 0; part < 2048; part++) {
    budget.read(megabyte / 250 + 1)
    budget.write(megabyte)
  }
  budget.read(megabyte)
  expect(() => budget.write(1)).toThrow(bomb)
})

it('refuses larger files that grow as no table does', () => {
  const budget = new InflateBudget('a.gz')
  budget.read(megabyte)
  budget.write(250 * megabyte)
  expect(() => budget.write(1)).toThrow(
    expect.objectContaining({ params: { file: 'a.gz', megabytes: 250 } }),
  )
})
