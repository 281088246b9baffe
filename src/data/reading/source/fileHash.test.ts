import { createHash } from 'node:crypto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { fileHash } from './fileHash'

const content = 'a,b\n1,2\n'.repeat(700_000)
const expected = createHash('sha256').update(content).digest('hex')

describe('fileHash', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('is the same with and without hashing of the browser', async () => {
    const file = new File([content], 'a.csv')
    expect(await fileHash(file)).toBe(expected)
    vi.stubGlobal('crypto', {})
    expect(await fileHash(file)).toBe(expected)
  })
})
