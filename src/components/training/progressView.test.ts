import { describe, expect, it } from 'vitest'
import { stepState, timeLeft } from './trainingSteps'

describe('timeLeft', () => {
  it.each([
    [null, null],
    [2.4, { unit: 'soon', count: 0 }],
    [4, { unit: 'seconds', count: 5 }],
    [33, { unit: 'seconds', count: 35 }],
    [91, { unit: 'minutes', count: 2 }],
    [600, { unit: 'minutes', count: 10 }],
  ] as const)('says %s seconds as people do', (seconds, expected) => {
    expect(timeLeft(seconds)).toEqual(expected)
  })
})

it('steps are done, running or waiting by their order', () => {
  expect(stepState('families', 'compare')).toBe('done')
  expect(stepState('compare', 'compare')).toBe('running')
  expect(stepState('finish', 'compare')).toBe('waiting')
})
