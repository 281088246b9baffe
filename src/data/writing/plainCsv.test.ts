import { expect, it } from 'vitest'
import { plainCsv } from './plainCsv'

it('quotes what must be, marks the encoding and disarms formulas', () =>
  expect(
    plainCsv([
      ['Строка', 'a,b'],
      ['6', '=1+1'],
    ]),
  ).toBe('\ufeffСтрока,"a,b"\r\n6,\'=1+1\r\n'))
