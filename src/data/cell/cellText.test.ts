import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellKind, isBlankRow } from './cellText'

describe('cellKind', () => {
  it.each(['0', '0.5', '-3', '+5', '1e5', ' 12 ', '.5', '5.', '-0.25E-3', '0e5'])(
    '%j is a number',
    (cell) => expect(cellKind(cell)).toBe('number'),
  )
  it.each(['007', '-007', '00', '12345678901234567890'])('%j is a code', (cell) =>
    expect(cellKind(cell)).toBe('code'),
  )
  it.each([
    '',
    '  ',
    'NA',
    'N/A',
    'n/a',
    'NaN',
    'nan',
    'null',
    'NULL',
    'None',
    '#N/A',
    '<NA>',
    '-',
    '?',
  ])('%j is missing', (cell) => expect(cellKind(cell)).toBe('missing'))
  it.each(['1,5', 'Infinity', '0x10', '1e999', '1 000', '12%', '--1', 'e5', '1_000', 'no'])(
    '%j is text',
    (cell) => expect(cellKind(cell)).toBe('text'),
  )
  it('takes every finite number as JavaScript writes it', () => {
    const finite = fc.double({ noNaN: true, noDefaultInfinity: true })
    fc.assert(
      fc.property(finite, (value) => {
        const kind = cellKind(String(value))
        expect(kind).toBe(
          Number.isInteger(value) && /^-?\d+$/.test(String(value)) && !Number.isSafeInteger(value)
            ? 'code'
            : 'number',
        )
      }),
    )
  })
})

describe('isBlankRow', () => {
  it('sees white space only', () => {
    expect(isBlankRow(['', ' ', '\t'])).toBe(true)
    expect(isBlankRow(['', 'NA'])).toBe(false)
  })
})
