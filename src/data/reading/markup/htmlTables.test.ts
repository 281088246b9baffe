import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { charactersSearched } from '../../../../tests/support/work'
import { tablesOfHtml } from './htmlTables'

describe('tablesOfHtml', () => {
  const piece = fc.constantFrom(
    ...['<table>', '</table>', '<tr>', '<td>', '<TD a=">', '</td', '<!--', '-->', '<style>'],
    ...['</style >', '<script', '</script>', '<', '>', '/', 'a', ' ', 'İ', '\n', '<br>'],
  )

  it('finds the tags that one pattern would find', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const html = pieces.join('')
        const pattern =
          /<!--[\s\S]*?-->|<(style|script)\b[\s\S]*?<\/\1\s*>|<(\/?)([a-z][a-z\d]*)([^>]*)>/gi
        const plain = html.replace(pattern, (_, __, slash, name, rest) =>
          name ? `<${slash}${name}${rest}>` : '<!---->',
        )
        expect(tablesOfHtml(html)).toEqual(tablesOfHtml(plain))
      }),
    )
  })

  it.each(['<!--', '<style>', '<a', '<', '</', '<a>', '-->', '<script'])(
    'looks in proportion through many %s',
    async (broken) => {
      const work = (length: number) => charactersSearched(() => tablesOfHtml(broken.repeat(length)))
      expect(await work(4000)).toBeLessThan(3 * (await work(2000)))
    },
  )
})
