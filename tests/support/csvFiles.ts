import fc from 'fast-check'
import type { Encoding } from '../../src/contracts'

/** Files for tests. */
export function fileOf(content: string | Uint8Array<ArrayBuffer>): File {
  return new File([content], 'test.csv')
}

const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: 18 })
const decimal = fc
  .tuple(fc.constantFrom('', '-', '+'), digits, fc.constantFrom('', '.'), digits)
  .map(([sign, whole, point, fraction]) => `${sign}${whole}${point}${point && fraction}`)
const odd =
  '007,00,-0,0.0,-0.0,0.00,1.,.5,.,-,+,--1,1e5,1E-7,1e400,1e-400,-1e21,0x10,1_0,1 0, 7,7 ,\t7,' +
  '0.1,0.30000000000000004,123456789012345,1234567890123456,9007199254740991,9007199254740993,' +
  '0.000001,0.0000001,0.00000012345678901,99999999999999.9,1.7976931348623157e308,5e-324,' +
  'NA,N/A,n/a,NaN,nan,null,NULL,None,#N/A,<NA>,?, NA , ,Infinity,yes,no,Ann,Łódź,ж😎,\u00a0,\ufeff,a\u2028'
const number = fc.oneof(
  fc.integer({ min: -9, max: 99 }).map(String),
  fc.integer().map(String),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.integer({ min: -99_999, max: 99_999 }).map((cents) => (cents / 100).toFixed(2)),
  decimal,
  fc.constant(''),
)
const word = fc.oneof(
  fc.constantFrom(...odd.split(',')),
  fc.string({ unit: fc.constantFrom(...'aβ1.-e 😎'), maxLength: 12 }),
)
/** Cells of columns that follow one convention, with slips in some of them. */
const written = [
  '1.234;12.345;999;1.234.567;0.5;-1.000;1.2345',
  '1.234;12.345;999;7.500',
  '1,5;2,75;1.234,5;-0,25;1,5e3;12',
  '1 234,50;12\u00a0345;\u202f7;(1 234,50);15-;−3',
  '12 %;3,5 %;0;100%;7',
  '€ 5;€1,234.50;7;$3;12',
  "1'234.5;12’345;8",
  '03/04/2024;05/04/2024;31.02.2024;12/31/2023;x',
  '01.02.24;13.02.24;12.03.2024 14:05',
  '2024-03-12;2024-02-30;2024-03-12T14:05:00Z;12 мар 2024;Mar 12, 2024',
  'NA;н/д;#DIV/0!;--;.; ;5;6;7',
].map((cells) => fc.constantFrom(...cells.split(';'), ''))

const withComma = number.map((text) => text.replace('.', ','))

/** A column by its kind: numbers, text, or some of both. */
const columnCells = fc.constantFrom(
  withComma,
  fc.oneof({ weight: 20, arbitrary: withComma }, { weight: 1, arbitrary: number }),
  ...written,
  ...written.map((cells) =>
    fc.oneof({ weight: 30, arbitrary: cells }, { weight: 1, arbitrary: word }),
  ),
  number,
  number,
  word,
  fc.oneof({ weight: 30, arbitrary: number }, { weight: 1, arbitrary: word }),
  fc.constantFrom('', 'NA', 'red', 'green'),
)

interface Shape {
  readonly delimiter: string
  readonly ends: readonly string[]
  readonly mark: boolean
  readonly lastEnd: boolean
}

const shape: fc.Arbitrary<Shape> = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  ends: fc.constantFrom(['\n'], ['\r\n'], ['\r'], ['\n', '\r\n'], ['\r\n', '\r\n', '\n']),
  mark: fc.boolean(),
  lastEnd: fc.boolean(),
})
const name = fc.oneof(fc.constantFrom('a', 'b', ' a ', '', 'Ω', 'column_2', '1'), word)

/** Rows of cells, some of them ragged or blank; without the header. */
function rowsOf(cells: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string[][]> {
  const row = fc.tuple(...cells)
  const ragged = fc
    .tuple(row, fc.array(word, { maxLength: 3 }), fc.nat({ max: 4 }))
    .map(([start, more, less]) => [...start, ...more].slice(less))
  const blank = fc.array(fc.constantFrom('', ' ', '\u3000', '# x', '//'), { maxLength: 4 })
  return fc.array(
    fc.oneof(
      { weight: 20, arbitrary: row },
      { weight: 1, arbitrary: ragged },
      {
        weight: 1,
        arbitrary: blank,
      },
    ),
    { maxLength: 60 },
  )
}

const cellsAndShape = fc.array(columnCells, { minLength: 2, maxLength: 5 }).chain((cells) => {
  const header = fc.array(name, { minLength: cells.length, maxLength: cells.length })
  const blankBefore = fc.constantFrom(0, 0, 0, 1, 2)
  return fc.tuple(header, rowsOf(cells), blankBefore, shape)
})

function write(
  [header, rows, blankBefore, shape]: readonly [string[], string[][], number, Shape],
  cellText: (cell: string, at: number) => string,
): string {
  const { delimiter, ends, mark, lastEnd } = shape
  // As in exports put together from several.
  const again = rows.length % 5 === 0 ? [header, ...rows.slice(0, 2)] : []
  const blanks = Array.from({ length: blankBefore }, () => [''])
  const lines = [...blanks, header, ...rows, ...again].map((cells, row) =>
    cells.map((cell, column) => cellText(cell, row * 7 + column)).join(delimiter),
  )
  const text = lines.map((line, row) => `${line}${ends[row % ends.length]}`).join('')
  const end = lastEnd ? '' : ends[(lines.length - 1) % ends.length]!
  return `${mark ? '\ufeff' : ''}${text.slice(0, text.length - end.length)}`
}

/** A file without quotes. */
export const plainFile = cellsAndShape.map((parts) => {
  const { delimiter } = parts[3]
  return write(parts, (cell) => cell.replaceAll(delimiter, '').replace(/[\r\n"]/g, ''))
})

/** A file in which cells are quoted, needed or not, with anything inside. */
export const quotedFile = fc
  .tuple(cellsAndShape, fc.array(fc.constantFrom('', '', ',', ';\n', '"', '""', '\r\nb', '"\t|')))
  .map(([parts, inside]) =>
    write(parts, (cell, at) => {
      const more = inside[at % Math.max(1, inside.length)] ?? ''
      const bare = cell.replace(/[\r\n",;\t|]/g, '')
      return at % 3 === 0 ? bare : `"${`${bare}${more}`.replaceAll('"', '""')}"`
    }),
  )

/** Bytes that are hardly CSV, with and without sense. */
export const wildFile = fc
  .array(
    fc.oneof(
      { weight: 40, arbitrary: fc.constantFrom(...',,,\n\n;a1"7. ', '\r\n', '""', '","', ',\r') },
      { weight: 1, arbitrary: fc.constantFrom('\r', '"', 'é', '\ufeff', '\u00a0', '-', 'e5') },
    ),
    { maxLength: 120 },
  )
  .chain((pieces) => {
    const bytes = new TextEncoder().encode(`a,b\n${pieces.join('')}`)
    const broken = fc.tuple(fc.nat(), fc.constantFrom(0xff, 0xc3, 0)).map(([at, value]) => {
      const changed = bytes.slice()
      changed[at % bytes.length] = value
      return changed
    })
    return fc.oneof({ weight: 9, arbitrary: fc.constant(bytes) }, { weight: 1, arbitrary: broken })
  })

const twoByte: readonly Encoding[] = ['gb18030', 'big5', 'shift_jis', 'euc-jp', 'euc-kr']
const codesOf = new Map<Encoding, ReadonlyMap<string, readonly number[]>>()

/** Text as bytes of an encoding; what the encoding does not have must not occur. */
export function encode(text: string, encoding: Encoding): Uint8Array<ArrayBuffer> {
  if (encoding === 'utf-8') return new TextEncoder().encode(text)
  if (encoding.startsWith('utf-16')) {
    const bytes = new Uint8Array(2 * text.length)
    const view = new DataView(bytes.buffer)
    for (let at = 0; at < text.length; at++)
      view.setUint16(2 * at, text.charCodeAt(at), encoding === 'utf-16le')
    return bytes
  }
  let codes = codesOf.get(encoding)
  if (!codes) {
    codes = allCodes(encoding)
    codesOf.set(encoding, codes)
  }
  return Uint8Array.from(
    Array.from(text).flatMap((character) => {
      const code = codes.get(character)
      if (!code) throw new Error(`${encoding} has no ${character}`)
      return [...code]
    }),
  )
}

/** The bytes of every character, by decoding all bytes and pairs of bytes. */
function allCodes(encoding: Encoding): ReadonlyMap<string, readonly number[]> {
  const codes = new Map<string, readonly number[]>()
  const decoder = new TextDecoder(encoding)
  const add = (...bytes: number[]) => {
    const text = decoder.decode(Uint8Array.from(bytes))
    if (Array.from(text).length === 1 && text !== '\ufffd' && !codes.has(text))
      codes.set(text, bytes)
  }
  for (let code = 0; code < 256; code++) add(code)
  if (!twoByte.includes(encoding)) return codes
  for (let lead = 0x81; lead < 0xff; lead++)
    for (let trail = 0x40; trail < 0xff; trail++) add(lead, trail)
  return codes
}
