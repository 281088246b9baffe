/** Text in Windows-1251; Cyrillic and ASCII only. */
export function cyrillic1251(text: string): Buffer {
  return Buffer.from(Array.from(text, byte1251))
}

function byte1251(letter: string): number {
  const code = letter.charCodeAt(0)
  if (code < 0x80) return code
  if (letter === 'Ё') return 0xa8
  if (letter === 'ё') return 0xb8
  if (code >= 0x410 && code <= 0x44f) return code - 0x410 + 0xc0
  throw new Error(`${letter} is not in this part of Windows-1251`)
}

export const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')

const cities = ['Москва', 'Казань', 'Пермь', 'Екатеринбург']

/** As Russian accounting programs export: a title, its date, a blank row, decimal commas, totals. */
export function exportedTable(rows: number): string {
  const amounts = Array.from({ length: rows }, (_, row) => 100 + row * 12.25)
  const customers = amounts.map((amount, row) =>
    [
      `К-${1000 + row}`,
      cities[row % cities.length],
      `${String((row % 28) + 1).padStart(2, '0')}.${String((row % 12) + 1).padStart(2, '0')}.2023`,
      decimalComma(amount),
      (row * 7) % 40,
      row % 4 === 0 ? 'да' : 'нет',
    ].join(';'),
  )
  const total = amounts.reduce((sum, amount) => sum + amount, 0)
  return [
    'Выгрузка клиентов;;;;;',
    'Дата отчёта: 01.11.2023;;;;;',
    ';;;;;',
    'Клиент;Город;Дата договора;Сумма, руб.;Стаж, мес.;Ушёл',
    ...customers,
    `Итого;;;${decimalComma(total)};;`,
    '',
  ].join('\r\n')
}

const decimalComma = (value: number) => value.toFixed(2).replace('.', ',')

/** Plain CSV with numbers in every cell but the header. */
export function plainTable(rows: number, columns: number): string {
  const names = Array.from({ length: columns }, (_, column) => `field_${column}`)
  const cells = (row: number) => names.map((_, column) => (row * 31 + column * 7) % 997)
  return `${[names, ...Array.from({ length: rows }, (_, row) => cells(row))].join('\n')}\n`
}
