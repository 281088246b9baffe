import { afterEach, describe, expect, it } from 'vitest'
import { HoldfastError } from '../../contracts'
import { splitRows } from './dialect'
import { readTable } from './readTable'

// Texts that nobody writes on purpose: reading them takes time in proportion to their length, and
// ends in a table or in an error of ours.

/** Random numbers from 0 to 1, the same for a seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const pieces = [
  ...[
    '"',
    '""',
    '"a"',
    '","',
    '",',
    ',"',
    '\\"',
    '\\',
    "'",
    "''",
    ',',
    ';',
    '\t',
    '|',
    '||',
    ' ',
    '   ',
  ],
  ...[
    '\n',
    '\r',
    '\r\n',
    '\n\n',
    '\0',
    '\u0001',
    '\u200b',
    '\ufeff',
    '\u00a0',
    '#',
    '# ',
    '// ',
    '=',
    '="1"',
  ],
  ...[
    '1',
    '0',
    '007',
    '1.5',
    '1,5',
    '1e5',
    '2024-01-02',
    '01.02.24',
    'a',
    'total',
    'Итого',
    'имя',
    '😀',
    '%',
  ],
]

/** A text of pieces, some of them many times in a row. */
function oddText(seed: number): string {
  const random = randomOf(seed)
  const few = Array.from({ length: 2 + Math.floor(random() * 8) }, () => pick(random))
  const parts: string[] = random() < 0.5 ? ['a,b,c\n1,2,3\n'] : []
  for (let count = 5 + random() * 200; count > 0; count--) {
    const piece = few[Math.floor(random() * few.length)]!
    parts.push(random() < 0.02 ? piece.repeat(2000) : piece)
  }
  return parts.join('')
}

const pick = (random: () => number) => pieces[Math.floor(random() * pieces.length)]!

describe('odd texts', () => {
  it('become a table in which all rows are accounted for, or an error of ours', async () => {
    let read = 0
    for (let seed = 1; seed <= 150; seed++) {
      const file = new File([oddText(seed)], 'odd.csv')
      try {
        const table = await readTable(file, { anyShape: true, hashed: false })
        for (const column of table.columns)
          expect(column.type === 'text' ? column.codes.length : column.values.length).toBe(
            table.rowCount,
          )
        read++
      } catch (error) {
        expect([seed, error instanceof HoldfastError, String(error)]).toEqual([
          seed,
          true,
          String(error),
        ])
      }
    }
    expect(read).toBeGreaterThan(75)
  }, 120_000)

  it.each([
    ['digits and a letter', `a,b\n${'1'.repeat(300_000)}x,2\n1,2\n`],
    ['a header of very many letters', `${'a'.repeat(300_000)},b\n1,2\n3,4\n`],
    ['quotes', `a,b\n${'"'.repeat(400_001)}x\n1,2\n`],
    ['broken quotes', `a,b\n${'"a"b,'.repeat(100_000)}\n1,2\n`],
    ['one line of spaces', `a b\n${' '.repeat(300_000)}x\n1 2\n3 4\n`],
    ['words', `a,b\n${'total of '.repeat(50_000)},2\n1,2\n`],
    ['brackets', `a,b\n${'('.repeat(300_000)},2\n1,2\n`],
  ])('of %s are read', async (_, text) => {
    const table = await readTable(new File([text], 'odd.csv'), { anyShape: true, hashed: false })
    expect(table.rowCount).toBeGreaterThan(0)
  })
})

describe('cutting rows', () => {
  const { indexOf, slice } = String.prototype
  afterEach(() => {
    String.prototype.indexOf = indexOf
    String.prototype.slice = slice
  })

  /** Characters that are searched and copied while a text is cut. */
  function workOf(text: string): number {
    let work = 0
    String.prototype.indexOf = function (wanted: string, from = 0) {
      const found = indexOf.call(this, wanted, from)
      work += (found < 0 ? this.length : found) - from + 1
      return found
    }
    String.prototype.slice = function (from?: number, to?: number) {
      const part = slice.call(this, from, to)
      work += part.length
      return part
    }
    const dialect = { delimiter: ',', quote: '"', escape: 'doubled', newline: '\n' } as const
    splitRows(text, { ...dialect, mixed: false, padded: false }, { whole: true, width: 2 })
    return work
  }

  it.each(['"', '"a"b,', '"a', '" ', '"\n', '",\n', '"x" y,"\n', '""",', ',', '\r', 'a,"b'])(
    'takes work in proportion to the text, of %j as well',
    (piece) => {
      const text = (count: number) => `a,b\n${piece.repeat(count)}\n1,2\n`
      const [once, fourTimes] = [workOf(text(20_000)), workOf(text(80_000))]
      expect(fourTimes / once).toBeLessThan(5)
      expect(fourTimes).toBeLessThan(40 * text(80_000).length)
    },
  )
})
