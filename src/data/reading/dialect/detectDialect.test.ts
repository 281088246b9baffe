import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { charactersSearched } from '../../../../tests/support/work'
import { detectDialect } from './detectDialect'

const delimiters = [',', ';', '\t', '|']

describe('detectDialect', () => {
  it.each([
    ['amt;rate\n1,5;2,5\n', ';'],
    ['a,b\n1,2', ','],
    ['a\tb\n"x\ty"\t2\n', '\t'],
    ['a|b|c\n1|2|3\n', '|'],
    ['id;note\n1;"a, b, c"\n2;"d, e"\n', ';'],
    ['name,when\n"Lee; Ann",1\n"Fox; Bob",2\n', ','],
    ['id;a,b\n1;x\n2;y\n', ';'],
    ['alone\n1\n2\n', ','],
  ])('finds the delimiter of %j', (text, delimiter) => {
    expect(detectDialect(text, true).delimiter).toBe(delimiter)
  })

  it.each([
    ['a,b\r\n1,2\r\n', '\r\n'],
    ['a,b\r1,2\r', '\r'],
    ['a,b\n1,2\n', '\n'],
    ['a,b\n"x\r\ny\r\nz",2\n', '\n'],
    ['a,b\r\n1,2\n3,4\r\n', '\r\n'],
  ] as const)('finds the line end of %j', (text, newline) => {
    expect(detectDialect(text, true).newline).toBe(newline)
  })

  it('is not misled by a row cut off at the end of the sample', () => {
    const text = `id;value\n${'1;2,5\n'.repeat(40)}1`
    expect(detectDialect(text, false).delimiter).toBe(';')
  })

  it('finds the delimiter of every regular table of words', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abc1.-'), maxLength: 5 })
    const table = fc
      .integer({ min: 2, max: 6 })
      .chain((width) =>
        fc.array(fc.array(word, { minLength: width, maxLength: width }), { minLength: 2 }),
      )
    fc.assert(
      fc.property(table, fc.constantFrom(...delimiters), (rows, delimiter) => {
        const text = rows.map((row) => row.join(delimiter)).join('\n')
        expect(detectDialect(text, true).delimiter).toBe(delimiter)
      }),
    )
  })

  it.each([
    ['single quotes', "id;name\n1;'Lee; Ann'\n2;'Fox; Bob'\n", [';', "'", 'doubled']],
    ['backslashes', 'id,say\n1,"a \\"b, c\\""\n2,"d, e"\n', [',', '"', 'backslash']],
    ['paths that end in a backslash', 'id,p\n1,"C:\\a\\"\n2,"D:\\b\\"\n', [',', '"', 'doubled']],
    ['inch marks', 'size,name\n5",pipe\n6",tube\n7",rod\n', [',', '', 'doubled']],
    ['apostrophes', "name,city\nO'Neil,Paris\nD'Arcy,Rome\n", [',', '"', 'doubled']],
    ['padded cells', '"a", "b, c"\n"1", "2"\n', [',', '"', 'doubled']],
    ['doubled delimiters', 'a||b||c\n1||2||3\nx||y||z\n', ['||', '"', 'doubled']],
    ['runs of spaces', 'x   y  z\n1  20   3\n10  2  30\n', [' ', '"', 'doubled']],
    ['colons', 'root:x:0:/root\nbin:x:2:/bin\nsys:x:3:/dev\n', [':', '"', 'doubled']],
    ['a sep= line', 'sep=;\na,b;c\n1,5;2\n', [';', '"', 'doubled']],
    ['titles', 'Sales, north; 2024\n\nid;sum\n1;2,5\n2;3,5\n', [';', '"', 'doubled']],
    ['a column of times', 'at\n12:30\n12:45\n13:00\n', [',', '"', 'doubled']],
    ['a column of names', 'who\nAnn Lee\nBob Fox\nEva Roy\n', [',', '"', 'doubled']],
    ['a column of sentences', 'say\nwell, yes\nno\nso, so, what\n', ['', '"', 'doubled']],
    ['JSON', 'id,j\n1,"{""a"": [1,2]}"\n2,"{""b"": [3,4]}"\n', [',', '"', 'doubled']],
  ])('knows how %s are written', (_, text, expected) => {
    const { delimiter, quote, escape: escaping } = detectDialect(text, true)
    expect([delimiter, quote, escaping]).toEqual(expected)
  })

  it.each([
    ['comments', (index: number) => `# setting ${index}, of the export`],
    [
      'sentences',
      (index: number) => `Written on day ${index}, by hand, as always.`.slice(index % 9),
    ],
    [
      'words',
      (index: number) => ['Fit report', 'Made by hand', 'Pin list: 12', 'Ready'][index % 4]!,
    ],
  ])('finds a table among as many %s', (_, note) => {
    const rows = Array.from(
      { length: 12 },
      (_, index) => `${index},P${index},in,LVCMOS,${index * 3}`,
    )
    const notes = (count: number) => Array.from({ length: count }, (_, index) => note(index))
    for (const count of [0, 6, 12, 30]) {
      const text = [...notes(count), 'pin,name,way,level,bank', ...rows, ...notes(count)].join('\n')
      expect(detectDialect(text, true).delimiter, `${count} notes`).toBe(',')
    }
  })

  it('takes a preamble of wide lines for no table', () => {
    const preamble = Array.from({ length: 12 }, (_, index) => `length=[4.0${index},15.0,2.5,3.5]`)
    const wide = (cell: (index: number) => string) => Array.from({ length: 60 }, (_, i) => cell(i))
    const rows = Array.from({ length: 9 }, (_, row) => wide((i) => `${row + i}.5`).join(';'))
    const text = [...preamble, wide((i) => `v${i}`).join(';'), ...rows].join('\n')
    expect(detectDialect(text, true).delimiter).toBe(';')
  })

  it('takes apostrophes for no quotes, whatever inch marks stand beside them', () => {
    const rows = Array.from({ length: 300 }, (_, index) => `${index},isn't so ${index},${index}`)
    rows[7] = '7,Bob\'s 12" pizza,7'
    rows[250] = '250,"Berlin, Mitte",750'
    expect(detectDialect(`id,name,sum\n${rows.join('\n')}`, true).quote).toBe('"')
  })

  it.each([
    ['a quote too many in the header', 'a,"b,c\r1,2,3\r4,5,6\r', '\r', false],
    ['one lone CR among line feeds', `a,b,c\n${'1,2,3\n'.repeat(20)}4,5,6\r7,8,9\n`, '\n', true],
    ['a lone CR in a cell', `a,b\n${'1,2\n'.repeat(20)}"x\ry",3\n`, '\n', false],
  ] as const)('tells line ends past %s', (_, text, newline, mixed) => {
    expect(detectDialect(text, true)).toMatchObject({ newline, mixed })
  })

  it('takes any sign that is asked for, or named, as the delimiter', () => {
    for (const delimiter of '.*+?^$()|[]{}\\-/!&') {
      const text = `a${delimiter}b\n'x'${delimiter}"y"\n`
      expect(detectDialect(text, true, { delimiter }).delimiter).toBe(delimiter)
      expect(detectDialect(`sep=${delimiter}\n${text}`, true).delimiter).toBe(delimiter)
    }
  })

  it.each([
    ['spaces', ' '],
    ['quotes', '"'],
    ['apostrophes', "'"],
    ['quoted commas', ',"'],
    ['open quotes', '"a,'],
    ['spaces before quotes', '  "'],
  ])('looks through many %s in proportion', async (_, piece) => {
    const work = (length: number) => {
      const many = piece.repeat(length / piece.length)
      return charactersSearched(() => detectDialect(`a "b" 'c',d\n${many}\n"e",'f'\n`, true))
    }
    // Even and odd numbers of quotes take different ways: a quarter of them is as odd as all.
    expect(await work(1 << 14)).toBeLessThan(8 * (await work(1 << 12)))
  })

  it('looks at the start of a long text alone', async () => {
    const work = (length: number) =>
      charactersSearched(() => detectDialect('a,"b",c\n1,2,3\n'.repeat(length), false))
    expect(await work(40_000)).toBe(await work(20_000))
  })

  it('gives a dialect for any text', () => {
    const text = fc.string({ unit: fc.constantFrom(...'a1 ,;|:\t"\'\\\n\r#='), maxLength: 80 })
    fc.assert(
      fc.property(text, fc.boolean(), (value, whole) => {
        expect(detectDialect(value, whole).delimiter.length).toBeLessThan(3)
      }),
      { numRuns: 500 },
    )
  })
})
