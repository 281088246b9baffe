import { describe, expect, it } from 'vitest'
import { exampleFeature, wordsIn } from '../../../../tests/support/effects'
import type { Doubt, Step } from '../../../contracts'
import { doubtLines, finding, isDoubted } from './doubts'

const named = (en: string, ru: string) => exampleFeature({ label: { en, ru } })
const features = [
  named('Tenure', 'Стаж клиента'),
  named('Complaint', 'Жалоба'),
  named('Visits', 'Визиты'),
]
const step = (feature: number, contribution: number, near = contribution, doubt?: Doubt): Step => ({
  feature,
  value: 1,
  contribution,
  points: contribution / 10,
  near,
  ...(doubt && { doubt }),
})
const english = await wordsIn('en')
const russian = await wordsIn('ru')
const titled = (steps: readonly Step[], { t, format } = english) =>
  finding({ steps }, features, t, format)

describe('the title of the reasons', () => {
  it('names the longest bar where nothing speaks against it', () => {
    expect(titled([step(0, -2, -1.5), step(1, 1.2)])).toBe('Tenure lowers the risk most')
    expect(titled([step(0, 2, 1.9)], russian)).toBe(
      'Больше всего риск повышает признак «Стаж клиента»',
    )
  })

  it('names the surest reason where its near end is further than that of the longest bar', () => {
    expect(titled([step(0, 2.6, 0.4), step(1, 1.2, 0.6)])).toBe(
      'The surest reason: Complaint raises the risk',
    )
  })

  it.each<Doubt>([
    'missing',
    'few-rows',
    'uncertain',
    'against-rise',
    'against-fall',
    'against-sense-rise',
    'against-sense-fall',
  ])('never names a reason that is %s', (doubt) => {
    expect(titled([step(0, 3, 2.5, doubt), step(1, -0.5, -0.3)])).toBe(
      'The surest reason: Complaint lowers the risk',
    )
    expect(titled([step(0, 3, 2.5, doubt)])).toBe('No single reason here is certain')
  })

  it('says so where nothing sets the customer apart', () => {
    expect(titled([step(0, 0), step(1, 0)])).toBe('Nothing sets this customer apart')
    expect(titled([])).toBe('Nothing sets this customer apart')
  })
})

describe('what speaks against reasons', () => {
  const lines = (steps: readonly Step[], { t, format } = english) =>
    doubtLines(steps, features, t, format)

  it('is a line a kind, and a way for missing values', () => {
    const steps = [step(0, 2, 1, 'missing'), step(1, 1, 0, 'uncertain'), step(2, -1, 0, 'missing')]
    expect(lines(steps)).toEqual([
      'Tenure: value missing. The model learned that customers without it leave more often.',
      'Complaint: not certain. It may have no effect at all.',
      'Visits: value missing. The model learned that customers without it leave less often.',
    ])
  })

  it('names together what has the same against it', () => {
    const steps = [step(0, 2, 1, 'missing'), step(2, 1, 1, 'missing')]
    expect(lines(steps, russian)).toEqual([
      '«Стаж клиента» и «Визиты»: нет данных. Модель усвоила, что клиенты без этих значений уходят чаще.',
    ])
  })

  it('leaves out what is too small to see', () => {
    const small = step(0, 0.04, 0, 'uncertain')
    expect(isDoubted(small)).toBe(false)
    expect(lines([small])).toEqual([])
  })
})
