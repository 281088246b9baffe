import { describe, expect, it } from 'vitest'
import { encodingSamples } from './encodingSamples'

/** "Имя;Возраст" in Windows-1251. */
const cyrillic = Uint8Array.from([
  0xc8, 0xec, 0xff, 0x3b, 0xc2, 0xee, 0xe7, 0xf0, 0xe0, 0xf1, 0xf2, 0x0a,
])
const textOf = (bytes: Uint8Array, encoding: string) =>
  encodingSamples(bytes).find((sample) => sample.encoding === encoding)?.text

describe('encodingSamples', () => {
  it('shows the same letters as each encoding reads them', () => {
    expect(textOf(cyrillic, 'windows-1251')).toBe('Имя Возраст')
    expect(textOf(cyrillic, 'koi8-r')).toBe('хЛЪ бНГПЮЯР')
    expect(textOf(cyrillic, 'windows-1252')).toBe('Èìÿ Âîçðàñò')
    expect(textOf(cyrillic, 'utf-8')).toContain('\ufffd')
  })

  it('has none for plain ASCII and for packed files', () => {
    expect(encodingSamples(new TextEncoder().encode('a,b\n1,2\n'))).toEqual([])
    expect(encodingSamples(Uint8Array.from([0x1f, 0x8b, 8, 0xff]))).toEqual([])
  })

  it('starts a little before the letters, never within one', () => {
    const bytes = new TextEncoder().encode(`\ufeff${'id,'.repeat(50)}Город,Доход\nx,Пермь\n`)
    expect(textOf(bytes, 'utf-8')).toBe('id,id,id,id,Город,Доход')
  })

  it('offers both orders of UTF-16 where bytes are zero', () => {
    const bytes = new Uint8Array(Uint16Array.from('\ufeffid;Имя\n', (c) => c.charCodeAt(0)).buffer)
    expect(textOf(bytes, 'utf-16le')).toBe('id Имя')
    expect(textOf(bytes, 'utf-16be')).not.toBe('id Имя')
    expect(textOf(bytes, 'windows-1251')).toBeUndefined()
  })
})
