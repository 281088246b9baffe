import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ByteDictionary, decode, unpack } from './byteDictionary'

const text = fc.string({ unit: fc.constantFrom(...'abжé😎 '), maxLength: 4 })
const encode = (value: string) => new TextEncoder().encode(value)

describe('ByteDictionary', () => {
  it('numbers texts in order of first appearance and gives them back', () => {
    fc.assert(
      fc.property(
        fc.array(text, { maxLength: 300 }),
        fc.integer({ min: 1, max: 40 }),
        (texts, piece) => {
          const dictionary = new ByteDictionary()
          const distinct: string[] = []
          for (const value of texts) {
            if (!distinct.includes(value)) distinct.push(value)
            const bytes = encode(`<${value}>`)
            expect(dictionary.code(bytes, 1, bytes.length - 1)).toBe(distinct.indexOf(value))
          }
          expect(dictionary.size).toBe(distinct.length)
          expect(unpack(dictionary.packed(), piece)).toEqual(distinct)
        },
      ),
    )
  })

  it('tells many alike texts apart', () => {
    const dictionary = new ByteDictionary()
    const texts = Array.from({ length: 50_000 }, (_, index) => `C${index}Z`)
    const codes = () => texts.map((value) => dictionary.code(encode(value), 0, value.length))
    expect(codes()).toEqual([...texts.keys()])
    expect(codes()).toEqual([...texts.keys()])
    expect(unpack(dictionary.packed())).toEqual(texts)
  })
})

describe('decode', () => {
  it('keeps a byte-order mark and refuses what is not UTF-8', () => {
    expect(decode(encode('\ufeffa'))).toBe('\ufeffa')
    expect(() => decode(new Uint8Array([0xc3]))).toThrow('not UTF-8')
  })
})
