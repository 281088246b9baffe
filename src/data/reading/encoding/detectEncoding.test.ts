import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Encoding, encodings } from '../../../contracts/reading'
import { readTable } from '../readTable'
import { detectEncoding, isUtf32 } from './detectEncoding'

/** Text as bytes of an encoding; what the encoding does not have must not occur. */
function encode(text: string, encoding: Encoding): Uint8Array<ArrayBuffer> {
  if (encoding === 'utf-8') return new TextEncoder().encode(text)
  if (encoding.startsWith('utf-16')) {
    const bytes = new Uint8Array(2 * text.length)
    const view = new DataView(bytes.buffer)
    for (let at = 0; at < text.length; at++)
      view.setUint16(2 * at, text.charCodeAt(at), encoding === 'utf-16le')
    return bytes
  }
  const decoder = new TextDecoder(encoding)
  const codes = new Map(
    Array.from({ length: 256 }, (_, code) => [decoder.decode(Uint8Array.of(code)), code]),
  )
  return Uint8Array.from(text, (character) => {
    const code = codes.get(character)
    if (code === undefined) throw new Error(`${encoding} has no ${character}`)
    return code
  })
}

const russian = [
  'Клиент;Город;Отток\nИванов;Москва;да\nПетрова;Казань;нет\n',
  'id;тариф\n1;Базовый\n2;Премиум\n',
  'ИМЯ,СУММА\nИВАНОВ,5\nСИДОРОВ,7\n',
  'id;x\n1;да\n2;нет\n',
  'имя;n\nОльга;1\n',
  'Дата;Сумма, руб.\n01.02.2024;«Ромашка»\n02.02.2024;ООО «Щит и меч»\n',
  'region,left\nСанкт-Петербург,1\nЕкатеринбург,0\n',
]
const western = [
  'name;city\nJosé;Málaga\nZoë;Liège\n',
  'Straße;Größe\nKönigsallee;5\nMüllerweg;7\n',
  'prénom,âge\nHélène,33\nFrançois,41\n',
  'navn;by\nSøren;Århus\nÅse;Ålesund\n',
  'nome,cidade\nJoão,São Paulo\nConceição,Maceió\n',
  'name,temp\nA,25°\nB,30°\n',
  'item;price\ntea;£5\ncafé;£7\n',
  'name;q\nAnn;naïve\n',
]

const cases = [
  ...russian
    .flatMap((text) =>
      (['windows-1251', 'koi8-r', 'ibm866'] as const).map((encoding) => [encoding, text] as const),
    )
    .filter(([encoding, text]) => encoding === 'windows-1251' || !/[«»]/.test(text)),
  ...western.map((text) => ['windows-1252', text] as const),
  ...[...russian, ...western].flatMap((text) =>
    (['utf-8', 'utf-16le', 'utf-16be'] as const).map((encoding) => [encoding, text] as const),
  ),
]

describe('detectEncoding', () => {
  it.each(cases)('knows %s: %j', (encoding, text) => {
    expect(detectEncoding(encode(text, encoding), true)).toBe(encoding)
  })

  it('knows marks', () => {
    expect(detectEncoding(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61), true)).toBe('utf-8')
    expect(detectEncoding(Uint8Array.of(0xff, 0xfe, 0x61, 0), true)).toBe('utf-16le')
    expect(detectEncoding(Uint8Array.of(0xfe, 0xff, 0, 0x61), true)).toBe('utf-16be')
    expect(isUtf32(Uint8Array.of(0xff, 0xfe, 0, 0))).toBe(true)
    expect(isUtf32(Uint8Array.of(0xff, 0xfe, 0x61, 0))).toBe(false)
  })

  it('is not misled by a character cut off at the end of a sample', () => {
    const bytes = encode('имя;город', 'utf-8')
    for (let end = 1; end < bytes.length; end++)
      expect(detectEncoding(bytes.subarray(0, end), false)).toBe('utf-8')
  })

  it('takes every UTF-8 text without a byte 0 for UTF-8', () => {
    const text = fc
      .string({ unit: 'binary', minLength: 1 })
      .filter((value) => !value.includes('\0'))
    fc.assert(
      fc.property(text, (value) => {
        const bytes = new TextEncoder().encode(`id,${value}`)
        expect(detectEncoding(bytes, true)).toBe('utf-8')
      }),
    )
  })

  it('gives some encoding for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.boolean(), (bytes, whole) => {
        expect(encodings).toContain(detectEncoding(bytes, whole))
      }),
    )
  })
})

describe('readTable', () => {
  it.each(['windows-1251', 'koi8-r', 'ibm866', 'utf-16le', 'utf-16be'] as const)(
    'reads %s as it reads UTF-8',
    async (encoding) => {
      const rows = Array.from({ length: 50 }, (_, row) => `${row};Иван ${row % 7};"Казань; юг"`)
      const text = `номер;имя;город\r\n${rows.join('\r\n')}\r\n`
      const plain = await readTable(new File([text], 'test.csv'))
      const table = await readTable(new File([encode(text, encoding)], 'test.csv'))
      expect(table.file).toMatchObject({ encoding, delimiter: ';', newline: '\r\n' })
      expect(table.columns).toEqual(plain.columns)
      expect(table.problems).toEqual(plain.problems)
    },
  )

  it('falls back where bytes that are no UTF-8 come late, and says so', async () => {
    const start = `id,name\n${'1,Ann\n'.repeat(20_000)}`
    const cyrillic = encode('2,Ольга\n3,Фёдор\n', 'windows-1251')
    const table = await readTable(new File([start, cyrillic], 'test.csv'))
    expect(table.file.encoding).toBe('windows-1251')
    expect(table.rowCount).toBe(20_002)
    expect(table.columns[1]).toMatchObject({ dictionary: ['Ann', 'Ольга', 'Фёдор'] })
  })

  it('keeps UTF-8 where a few bytes of it are damaged, and names the rows', async () => {
    const start = `id,name\n${'1,Ольга\n'.repeat(20_000)}`
    const table = await readTable(new File([start, Uint8Array.of(0x32, 0x2c, 0xff, 0x0a)], 'a.csv'))
    expect(table.file.encoding).toBe('utf-8')
    expect(table.rowCount).toBe(20_001)
    expect(table.problems).toEqual([
      { row: 20_002, column: null, code: 'undecodable', params: { row: 20_002 } },
    ])
  })

  it('reads as it is told to', async () => {
    const bytes = encode('id,имя\n1,Ольга\n', 'windows-1251')
    const table = await readTable(new File([bytes], 'a.csv'), { reading: { encoding: 'koi8-r' } })
    expect(table.file.encoding).toBe('koi8-r')
    expect(table.columns[1]?.name).not.toBe('имя')
  })

  it('refuses UTF-32', async () => {
    const bytes = Uint8Array.of(0xff, 0xfe, 0, 0, 0x61, 0, 0, 0)
    await expect(readTable(new File([bytes], 'a.csv'))).rejects.toMatchObject({
      code: 'file-encoding-unknown',
    })
  })
})
