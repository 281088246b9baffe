import { expect, it } from 'vitest'
import { spreadPaths } from './spreadPaths'

it('draws bars in proportion and a stroke at the churn rate of each', () => {
  const { bars, rates } = spreadPaths({ counts: [10, 0, 20], churned: [0, 0, 20] }, 12, 20)
  expect(bars).toBe('M0 20v-10h3v10zM8 20v-20h3v20z')
  expect(rates).toBe('M0 19h3M8 1h3')
})

it('shows no rate for a handful of customers, nor without a target', () => {
  expect(spreadPaths({ counts: [9], churned: [9] }, 12, 20).rates).toBe('')
  expect(spreadPaths({ counts: [90], churned: null }, 12, 20).rates).toBe('')
})
