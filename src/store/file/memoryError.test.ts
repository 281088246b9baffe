import { describe, expect, it } from 'vitest'
import { HoldfastError, toHoldfastError } from '../../contracts/errors'
import { memoryErrorOf } from './memoryError'

const file = new File([new Uint8Array(2_600_000)], 'customers.csv')

/** What the engine itself throws. */
function thrownBy(task: () => unknown): unknown {
  try {
    task()
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}

describe('an allocation that fails', () => {
  it.each([
    ['numbers', () => new Float32Array(2 ** 50)],
    ['bytes', () => new ArrayBuffer(2 ** 52)],
    ['a text', () => 'x'.repeat(2 ** 40)],
    ['a list', () => Array.from({ length: 2 ** 33 })],
  ])('names the file: %s', (_, task) => {
    const thrown = thrownBy(task)
    expect(toHoldfastError(thrown).code).toBe('out-of-memory')
    const { code, params } = memoryErrorOf(file, thrown)
    expect(code).toBe('file-too-large')
    expect(params).toEqual({ file: 'customers.csv', megabytes: 3 })
  })

  it('is no other failure', () => {
    expect(memoryErrorOf(file, new RangeError('Invalid array index')).code).toBe('unexpected')
    expect(memoryErrorOf(file, new HoldfastError('cancelled')).code).toBe('cancelled')
  })
})
