import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sortKeys } from './sortKeys'

const keysOf = (texts: readonly string[]) => {
  const codes = Int32Array.from(texts, (_, code) => code)
  return sortKeys({ type: 'text', name: 'id', codes, dictionary: texts })
}

describe('sortKeys', () => {
  it('ranks texts as a collator that knows numbers does, numbered IDs included', () => {
    const collator = new Intl.Collator(undefined, { numeric: true })
    const start = fc.constantFrom('', 'C', 'ID-', 'cust_', 'K 1', 'Клиент ')
    const number = fc.oneof(fc.nat(2000).map(String), fc.constantFrom('007', '7a', '', '1.5'))
    const numbered = start.chain((text) => fc.uniqueArray(number.map((digits) => text + digits)))
    fc.assert(
      fc.property(fc.oneof(numbered, fc.uniqueArray(start)), (texts) => {
        const keys = keysOf(texts)
        const byKey = [...texts.keys()].sort((a, b) => keys[a]! - keys[b]!)
        const expected = [...texts.keys()].sort((a, b) => collator.compare(texts[a]!, texts[b]!))
        expect(byKey).toEqual(expected)
      }),
    )
  })
})
