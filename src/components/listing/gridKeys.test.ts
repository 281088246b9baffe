import { expect, it } from 'vitest'
import { positionAfterKey } from './gridKeys'

it.each([
  ['ArrowDown', 3, 4],
  ['ArrowUp', 3, 2],
  ['ArrowUp', 0, 0],
  ['ArrowDown', 99, 99],
  ['PageDown', 3, 12],
  ['PageUp', 3, 0],
  ['PageDown', 95, 99],
  ['Home', 50, 0],
  ['End', 50, 99],
])('%s from %i leads to %i', (key, active, expected) => {
  expect(positionAfterKey(key, active, 100, 10)).toBe(expected)
})

it('other keys do not move, and an empty list has one position', () => {
  expect(positionAfterKey('a', 3, 100, 10)).toBeNull()
  expect(positionAfterKey('constructor', 3, 100, 10)).toBeNull()
  expect(positionAfterKey('End', 0, 0, 10)).toBe(0)
})
