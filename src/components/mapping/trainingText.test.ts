import { expect, it } from 'vitest'
import type { Feature } from '../../contracts'
import { formatDate, formatUpTo, loadTranslator } from '../../i18n'
import { trainingText } from './trainingText'

const { t } = await loadTranslator('en')
const format = {
  exact: (value: number) => formatUpTo(value, 'en', 6),
  date: (day: string) => formatDate(day, 'en'),
}

type Numbers = Pick<Feature['training'], 'min' | 'q1' | 'q3' | 'max'> & { counts?: number[] }

const number = ({ counts = [], ...training }: Numbers, integer = true) =>
  trainingText(
    {
      kind: 'number',
      integer,
      categories: [],
      training: { ...training, histogram: { edges: [], counts } },
    } as unknown as Feature,
    t,
    format,
  )

it('says from where to where numbers go and where they usually lie', () => {
  expect(number({ min: 5, q1: 9, q3: 20, max: 127 })).toBe(
    'In the training data: from 5 to 127, usually 9 to 20',
  )
  expect(number({ min: 0, q1: 145.77, q3: 196.4, max: 340.46999999999997 }, false)).toBe(
    'In the training data: from 0 to 340.47, usually 145.77 to 196.4',
  )
  expect(number({ min: 0, q1: 1, q3: 1, max: 60 })).toBe(
    'In the training data: from 0 to 60, mostly 1',
  )
})

it('lists whole numbers that are few, and only those that were there', () => {
  const counts = new Array(20).fill(0)
  const tiers = { min: 1, q1: 1, q3: 3, max: 3 }
  for (const bin of [0, 10, 19]) counts[bin] = 40
  expect(number({ ...tiers, counts })).toBe('In the training data: 1, 2, 3')
  counts[10] = 0
  expect(number({ ...tiers, counts })).toBe('In the training data: 1, 3')
})

it('lists categories, the commonest first, and says when there are more', () => {
  const categories = (names: string[], counts: number[]) =>
    trainingText(
      {
        kind: 'category',
        categories: names,
        training: { histogram: { edges: [], counts } },
      } as unknown as Feature,
      t,
      format,
    )
  expect(categories(['a', 'b'], [3, 9])).toBe('In the training data: b, a')
  expect(categories(['a', 'b', 'c', 'd', 'e', 'f'], [1, 2, 3, 4, 5, 6])).toBe(
    'In the training data: f, e, d, c, b and others',
  )
  expect(categories([], [])).toBeNull()
})
