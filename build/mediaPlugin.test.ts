import { expect, test } from 'vitest'
import { withNamedMedia } from './mediaPlugin'

const media = { phone: '(max-width: 48em)', wide: '(min-width: 88em)' }

test('names of widths become queries, alone and in a list', () => {
  expect(withNamedMedia('@media (--phone) { a { color: var(--phone) } }', media, 'a.css')).toBe(
    '@media (max-width: 48em) { a { color: var(--phone) } }',
  )
  expect(withNamedMedia('@container list (--phone) {}', media, 'a.css')).toBe(
    '@container list (max-width: 48em) {}',
  )
  expect(withNamedMedia('@media print, (--wide) and (hover) {}', media, 'a.css')).toBe(
    '@media print, (min-width: 88em) and (hover) {}',
  )
})

test('an unknown name is refused with its place', () => {
  expect(() => withNamedMedia('@media (--fone) {}', media, 'view.module.css')).toThrow(
    'view.module.css: no width is called fone',
  )
})
