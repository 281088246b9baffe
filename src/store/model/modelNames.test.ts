import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { KeptModel } from '../../contracts/shelf'
import { faultOf, fileNameOf, freeName, tidyName } from './modelNames'

const kept = (title: string, label: string | null = null, version = '1.0') =>
  ({ name: 'churn', title: { en: title, ru: `${title} (рус)` }, label, version }) as KeptModel

describe('the name of a kept model', () => {
  it('is trimmed, and what nobody sees is taken out', () => {
    expect(tidyName('  March \u00a0\t 2026\n')).toBe('March 2026')
    expect(tidyName('\u202egnp\u200b\u0007')).toBe('gnp')
    expect(tidyName(' \u200b\u2060 ')).toBe('')
  })

  it('is taken where another model is called so in any language, whatever the case', () => {
    const others = [kept('Shop'), kept('Bank', 'Our best')]
    expect(faultOf('shop 1.0', others)).toBe('taken')
    expect(faultOf('SHOP (РУС) 1.0', others)).toBe('taken')
    expect(faultOf('ｏur best', others)).toBe('taken')
    expect(faultOf('Bank 1.0', others)).toBeNull()
    expect(faultOf('', others)).toBe('empty')
  })

  it('is counted on until nothing else is called so', () => {
    const others = [kept('Shop'), kept('Bank', 'Shop 1.0 (2)')]
    expect(freeName('Bank', others)).toBe('Bank')
    expect(freeName('Shop 1.0', others)).toBe('Shop 1.0 (3)')
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'A', 'b')), (names) => {
        const models: KeptModel[] = []
        for (const name of names) models.push(kept(name, freeName(name, models)))
        const shown = models.map(({ label }) => label?.toLowerCase())
        expect(new Set(shown).size).toBe(names.length)
      }),
    )
  })
})

describe('the name of a downloaded model', () => {
  it('is the label, or the short name and the version', () => {
    expect(fileNameOf(kept('Shop', 'Отток, март'))).toBe('Отток, март.onnx')
    expect(fileNameOf(kept('Shop'))).toBe('churn-1.0.onnx')
    expect(fileNameOf(kept('Shop', null, ''))).toBe('churn.onnx')
  })

  it('loses what file systems do not allow', () => {
    expect(fileNameOf(kept('Shop', '../a/b: "c"?'))).toBe('a-b- -c.onnx')
    expect(fileNameOf(kept('Shop', '???'))).toBe('churn-1.0.onnx')
    expect(fileNameOf(kept('Shop', 'con'))).toBe('con-model.onnx')
  })

  it('is allowed everywhere, whatever the label', () => {
    const label = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.constantFrom('NUL', 'com1.x', '. . .', '\ufb2c'.repeat(200)),
    )
    fc.assert(
      fc.property(label, (text) => {
        const name = fileNameOf(kept('Shop', text))
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}]|^[. ]|[. ]\.onnx$/u)
        expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)\./i)
        expect(name.length).toBeGreaterThan('.onnx'.length)
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255)
      }),
      { numRuns: 500 },
    )
  })
})
