import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encode } from '../../../../tests/support/csvFiles'
import { type Encoding, encodings } from '../../../contracts/reading'
import { readTable } from '../readTable'
import { detectEncoding, isUtf32 } from './detectEncoding'

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
    expect(detectEncoding(encode(text, encoding), true).encoding).toBe(encoding)
  })

  it('knows marks', () => {
    expect(detectEncoding(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61), true).encoding).toBe('utf-8')
    expect(detectEncoding(Uint8Array.of(0xff, 0xfe, 0x61, 0), true).encoding).toBe('utf-16le')
    expect(detectEncoding(Uint8Array.of(0xfe, 0xff, 0, 0x61), true).encoding).toBe('utf-16be')
    expect(isUtf32(Uint8Array.of(0xff, 0xfe, 0, 0))).toBe(true)
    expect(isUtf32(Uint8Array.of(0xff, 0xfe, 0x61, 0))).toBe(false)
  })

  it('is not misled by a character cut off at the end of a sample', () => {
    const bytes = encode('имя;город', 'utf-8')
    for (let end = 1; end < bytes.length; end++)
      expect(detectEncoding(bytes.subarray(0, end), false).encoding).toBe('utf-8')
  })

  it('takes every UTF-8 text without a byte 0 for UTF-8', () => {
    const text = fc
      .string({ unit: 'binary', minLength: 1 })
      .filter((value) => !value.includes('\0'))
    fc.assert(
      fc.property(text, (value) => {
        const bytes = new TextEncoder().encode(`id,${value}`)
        expect(detectEncoding(bytes, true).encoding).toBe('utf-8')
      }),
    )
  })

  it('gives some encoding for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.boolean(), (bytes, whole) => {
        expect(encodings).toContain(detectEncoding(bytes, whole).encoding)
      }),
    )
  })
})

/** Tables of some languages as exports of their countries have them. */
const abroad: readonly [string, readonly Encoding[], string][] = [
  [
    'Polish',
    ['windows-1250', 'iso-8859-2'],
    'Klient;Miasto;Opłata;Odszedł\n1;Częstochowa;5;tak\n2;Łódź;7;nie\n3;Gdańsk;9;nie\n',
  ],
  [
    'Czech',
    ['windows-1250', 'iso-8859-2'],
    'Zákazník;Město;Odešel\n1;Plzeň;ano\n2;České Budějovice;ne\n3;Ústí nad Labem;ano\n',
  ],
  [
    'Hungarian',
    ['windows-1250'],
    'Ügyfél;Város;Előfizetés\n1;Győr;igen\n2;Pécs;nem\n3;Székesfehérvár;nem\n4;Tűzoltó;igen\n',
  ],
  [
    'Turkish',
    ['windows-1254'],
    'Müşteri;Şehir;Ücret;Ayrıldı\n1;İstanbul;5;evet\n2;Diyarbakır;7;hayır\n3;Eskişehir;9;hayır\n',
  ],
  [
    'Lithuanian',
    ['windows-1257'],
    'Klientas;Miestas;Išėjo\n1;Šiauliai;taip\n2;Panevėžys;ne\n3;Klaipėda;ne\n4;Mažeikių;taip\n',
  ],
  [
    'Greek',
    ['windows-1253'],
    'Πελάτης;Πόλη;Χρέωση;Έφυγε\n1;Πάτρα;5;ναι\n2;Αθήνα;7;όχι\n3;Θεσσαλονίκη;9;όχι\n',
  ],
  ['Hebrew', ['windows-1255'], 'לקוח;עיר;תשלום;עזב\n1;ירושלים;5;כן\n2;חיפה;7;לא\n3;תל אביב;9;לא\n'],
  [
    'Arabic',
    ['windows-1256'],
    'العميل;المدينة;المبلغ;غادر\n1;القاهرة;5;نعم\n2;الرياض;7;لا\n3;الإسكندرية;9;لا\n',
  ],
  [
    'Thai',
    ['windows-874'],
    'ลูกค้า;เมือง;ยอดเงิน;ยกเลิก\n1;กรุงเทพ;5;ใช่\n2;เชียงใหม่;7;ไม่\n3;ขอนแก่น;9;ไม่\n',
  ],
  [
    'Ukrainian',
    ['windows-1251', 'koi8-u'],
    'Клієнт;Місто;Сума;Пішов\n1;Київ;5;так\n2;Чернівці;7;ні\n3;Запоріжжя;9;ні\n',
  ],
  [
    'Russian',
    ['windows-1251', 'koi8-r', 'ibm866', 'x-mac-cyrillic', 'iso-8859-5'],
    'Клиент;Город;Сумма;Ушёл\n1;Москва;5;Да\n2;Казань;7;Нет\n3;Омск;9;Нет\n',
  ],
  [
    'French',
    ['windows-1252', 'macintosh'],
    'prénom;âge;départ\nHélène;33;résilié\nFrançois;41;fidèle\nZoé;25;fidèle\n',
  ],
  [
    'German',
    ['windows-1252', 'macintosh'],
    'Straße;Größe;Kündigung\nKönigsallee;5;für später\nMüllerweg;7;nein\n',
  ],
  [
    'Chinese',
    ['gb18030'],
    '客户编号,地区,费用,流失\n1000,广州,2937,否\n1001,上海,7847,是\n1002,北京,5610,否\n',
  ],
  [
    'Taiwanese',
    ['big5'],
    '客戶編號,地區,費用,流失\n1000,臺北,2937,否\n1001,高雄,7847,是\n1002,台中,5610,否\n',
  ],
  [
    'Japanese',
    ['shift_jis', 'euc-jp'],
    '顧客番号,地域,料金,解約\n1000,東京,2937,いいえ\n1001,大阪,7847,はい\n1002,札幌,5610,いいえ\n',
  ],
  [
    'Korean',
    ['euc-kr'],
    '고객번호,지역,요금,해지\n1000,서울,2937,아니오\n1001,부산,7847,예\n1002,대구,5610,아니오\n',
  ],
]
const tables = abroad.flatMap(([language, names, text]) =>
  names.map((encoding) => [language, encoding, text] as const),
)

describe('tables of other languages', () => {
  it.each(tables)('%s are known in %s', (_, encoding, text) => {
    const bytes = encode(text, encoding)
    const decoded = new TextDecoder(detectEncoding(bytes, true).encoding).decode(bytes)
    expect(decoded).toBe(text)
  })

  it.each(tables)(
    '%s in %s are known by their header and any one row, or doubted',
    (_, encoding, text) => {
      const [header, ...rows] = text.trim().split('\n')
      for (const row of rows) {
        const bytes = encode(`${header}\n${row}\n`, encoding)
        const detected = detectEncoding(bytes, true)
        const right = new TextDecoder(detected.encoding).decode(bytes) === `${header}\n${row}\n`
        expect([row, right || detected.doubtful]).toEqual([row, true])
      }
    },
  )
})

describe('readTable', () => {
  it('keeps the lines of a UTF-8 file that are right, reads the others and names them', async () => {
    const line = (row: number) => `${row};Ольга;Казань\n`
    for (const [encoding, odd] of [
      ['windows-1251', 'Фёдор;Омск'],
      ['windows-1252', 'José;Málaga'],
    ] as const)
      for (const rows of [6, 9000]) {
        const parts = Array.from({ length: rows }, (_, row) =>
          row % 3 === 2 ? encode(`${row};${odd}\n`, encoding) : encode(line(row), 'utf-8'),
        )
        const file = new File([encode('номер;имя;город\n', 'utf-8'), ...parts], 'a.csv')
        for (const reading of [undefined, { encoding: 'utf-8' as const }]) {
          const table = await readTable(file, { reading })
          expect([table.rowCount, table.file.encoding]).toEqual([rows, 'utf-8'])
          expect(table.columns[1]).toMatchObject({ dictionary: ['Ольга', odd.split(';')[0]] })
          expect(table.problemCounts).toEqual({ 'other-encoding': rows / 3 })
          expect(table.problems[0]).toMatchObject({ row: 4, params: { row: 4, encoding } })
        }
      }
  })

  it('says that an encoding was guessed, unless a person chose it', async () => {
    const bytes = encode('id;x\n1;Ж\n2;М\n3;Ж\n', 'windows-1251')
    const file = new File([bytes], 'a.csv')
    const table = await readTable(file)
    expect(table.problems.map(({ code }) => code)).toContain('encoding-guess')
    const chosen = await readTable(file, { reading: { encoding: 'windows-1251' } })
    expect(chosen.columns[1]).toMatchObject({ dictionary: ['Ж', 'М'] })
    expect(chosen.problemCount).toBe(0)
  })

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
