import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkTraining } from '../src/analysis/training'
import type { Column, Outcome, Profile, Table } from '../src/contracts'
import { outcomeColumns, outcomesOf } from '../src/data/outcome'
import { profileTable } from '../src/data/profile'
import { readTable } from '../src/data/reading'
import { isoDay } from '../src/ground/days'

interface Read {
  readonly table: Table
  readonly profile: Profile
}

async function readText(content: string): Promise<Read> {
  const table = await readTable(new File([content], 't.csv'))
  return { table, profile: profileTable(table) }
}

/** Columns of as many cells each as a semicolon file of quoted cells. */
function fileOf(columns: Readonly<Record<string, readonly string[]>>): string {
  const names = Object.keys(columns)
  const rows = columns[names[0]!]!.length
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`
  const lines = Array.from({ length: rows }, (_, row) =>
    names.map((name) => quoted(columns[name]![row] ?? '')).join(';'),
  )
  return `${[names.join(';'), ...lines].join('\n')}\n`
}

const numbers = (rows: number) => Array.from({ length: rows }, (_, row) => String((row * 7) % 90))
/** Rows in turn, by their weights: ["a", 3], ["b", 1] is a, a, a, b, a, …. */
const inTurn = (rows: number, ...cells: readonly (readonly [string, number])[]) => {
  const cycle = cells.flatMap(([cell, weight]) => new Array<string>(weight).fill(cell))
  return Array.from({ length: rows }, (_, row) => cycle[row % cycle.length]!)
}

const withColumn = (name: string, cells: readonly string[]) =>
  readText(
    fileOf({ key: cells.map((_, row) => `k${row}`), fee: numbers(cells.length), [name]: cells }),
  )

const column = ({ table }: Read, name: string): Column =>
  table.columns.find((one) => one.name === name)!
const dictionary = (one: Column) => (one.type === 'text' ? one.dictionary : null)
const missing = (one: Column) =>
  one.type === 'text'
    ? one.codes.filter((code) => code < 0).length
    : one.values.filter(Number.isNaN).length
const leavers = ({ table, profile }: Read) =>
  outcomesOf(table, profile.target!).reduce((sum, outcome) => sum + (outcome === 1 ? 1 : 0), 0)

describe('one value in several writings', () => {
  it.each([
    ['case', 'Pro', 'PRO', 'Pro'],
    ['outer spaces', 'Pro', ' Pro ', 'Pro'],
    ['spaces within', 'Pro Plus', 'Pro  Plus', 'Pro Plus'],
    ['a hard space', 'Pro Plus', 'Pro\u00a0Plus', 'Pro Plus'],
    ['letters put together', 'Café', 'Cafe\u0301', 'Café'],
    ['full width', 'Pro1', 'Ｐｒｏ１', 'Pro1'],
    ['ё', 'Ёлка', 'Елка', 'Ёлка'],
    ['a sign that nobody sees', 'Pro', 'Pro\u200b', 'Pro'],
    ['the commonest after a space', 'Pro', 'Pro ', 'Pro'],
  ])('is one: %s', async (_, usual, other, shown) => {
    const read = await withColumn('plan', inTurn(60, [usual, 3], [other, 2], ['Basic', 1]))
    expect(dictionary(column(read, 'plan'))).toEqual([shown, 'Basic'])
    const told = read.profile.problems.filter(({ code }) => code === 'merged-writings')
    expect(told).toHaveLength(1)
    expect(told[0]).toMatchObject({ row: 5, column: 'plan', params: { values: 1, cells: 20 } })
  })

  it('is never left in one writing and stayed in another', async () => {
    const read = await withColumn(
      'churn',
      inTurn(60, ['No', 4], ['Yes', 1], ['yes', 1], ['YES ', 1]),
    )
    expect(read.profile.target).toMatchObject({ column: 'churn', left: 'Yes' })
    expect(leavers(read)).toBe(24)
  })

  it('leaves apart what differs for every customer', async () => {
    const ids = Array.from({ length: 40 }, (_, row) => `00Q${row % 20}${row < 20 ? 'aB' : 'Ab'}x`)
    const read = await withColumn('account', ids)
    expect(dictionary(column(read, 'account'))).toHaveLength(40)
  })
})

describe('words for no value', () => {
  const words = ['NULL', '#Н/Д', '—', 'нет данных', '\\N', '########', 'k.A.', 's/o', 'brak', 'нет']

  it.each(words)('%s is missing beside numbers, and told', async (word) => {
    const read = await withColumn('sum', inTurn(80, ['5', 3], ['7', 3], [word, 2]))
    expect(column(read, 'sum').type).toBe('number')
    expect(missing(column(read, 'sum'))).toBe(20)
    const codes = read.profile.alerts
      .filter((alert) => alert.column === 'sum')
      .map(({ code }) => code)
    expect(codes).toContain(word.startsWith('##') ? 'missing-overflow' : 'missing-words')
  })

  it.each([
    ['- beside +', ['+', '-']],
    ['- beside V', ['V', '-']],
    ['NA beside EU and US', ['EU', 'US', 'NA']],
    ['None beside Basic and Premium', ['Basic', 'Premium', 'None']],
    ['нет beside да', ['да', 'нет']],
    ['brak beside umowa', ['umowa', 'brak']],
  ])('are values where the others make them so: %s', async (_, values) => {
    const read = await withColumn('c', inTurn(60, ...values.map((value) => [value, 2] as const)))
    expect(dictionary(column(read, 'c'))).toEqual(values)
  })

  it.each(['01.01.0001 0:00:00', '31.12.9999', '00.00.0000', '01.01.0001', '30.12.1899'])(
    '%s is no day',
    async (none) => {
      const read = await withColumn(
        'since',
        inTurn(60, ['15.03.2024', 2], ['20.04.2024', 1], [none, 3]),
      )
      const since = column(read, 'since')
      expect(missing(since)).toBe(30)
      expect(since.missingWords).toEqual([{ word: none, count: 30 }])
      expect(read.profile.columns[2]?.date).toMatchObject({
        first: '2024-03-15',
        last: '2024-04-20',
      })
    },
  )

  it.each(['0000-00-00', '1900-01-00', '9999-12-31', '0001-01-01 00:00:00', '0000-00-00 00:00:00'])(
    '%s is no day',
    async (none) => {
      const read = await withColumn('since', inTurn(60, ['2024-03-15', 2], [none, 3]))
      expect(missing(column(read, 'since'))).toBe(36)
      expect(read.profile.alerts.map(({ code }) => code)).toContain('missing-words')
    },
  )
})

describe('days and codes', () => {
  it.each([
    ['1. 3. 2024', '2024-03-01'],
    ['17. 1. 2024', '2024-01-17'],
    ['2024年3月1日', '2024-03-01'],
    ['2024년 3월 1일', '2024-03-01'],
    ['01-Jan-24', '2024-01-01'],
    ['Mar-24', '2024-03-01'],
    ['мар.24', '2024-03-01'],
    ['1 марта 2024 г.', '2024-03-01'],
    ['1. März 2024', '2024-03-01'],
    ['3. Dez. 2024', '2024-12-03'],
    ['1er août 2024', '2024-08-01'],
    ['12 févr. 2024', '2024-02-12'],
    ['1 de septiembre de 2024', '2024-09-01'],
    ['5-ene-2024', '2024-01-05'],
    ['3 de março de 2024', '2024-03-03'],
    ['4 maggio 2024', '2024-05-04'],
    ['6 października 2024', '2024-10-06'],
    ['7 Ağustos 2024', '2024-08-07'],
  ])('%s is %s', async (cell, day) => {
    const read = await withColumn('c', new Array<string>(20).fill(cell))
    const { dates } = column(read, 'c') as Column & { type: 'text' }
    expect(dates && isoDay(dates.days[0]!)).toBe(day)
  })

  it('tells that days of either order were read by what is usual', async () => {
    const read = await withColumn('since', inTurn(60, ['03/04/2024', 1], ['05/02/2024', 1]))
    expect(read.profile.alerts.map(({ code }) => code)).toContain('dates-assumed')
  })

  it.each([['1E5 2E3 1D4'], ['1E5 2E3 3E2'], ['10E1 7E4 2E9'], ['3e5 4e4']])(
    '%s are codes',
    async (codes) => {
      const cells = codes.split(' ')
      const read = await withColumn('plan', inTurn(60, ...cells.map((code) => [code, 2] as const)))
      expect(dictionary(column(read, 'plan'))).toEqual(cells)
    },
  )

  it.each(['1E+05', '1.5E3', '2.0e-7'])('%s is a number', async (cell) => {
    expect(column(await withColumn('x', inTurn(20, [cell, 1], ['12', 1])), 'x').type).toBe('number')
  })
})

/** Column, its cells with their weights, what means left, how many of 60 rows left. */
type OutcomeCase = readonly [string, readonly (readonly [string, number])[], string, number]

const outcomes: readonly OutcomeCase[] = [
  [
    'is_active',
    [
      ['1', 4],
      ['0', 1],
    ],
    '0',
    12,
  ],
  [
    'isActive',
    [
      ['true', 4],
      ['false', 1],
    ],
    'false',
    12,
  ],
  [
    'Renewed',
    [
      ['Yes', 4],
      ['No', 1],
    ],
    'No',
    12,
  ],
  [
    'retained',
    [
      ['1', 4],
      ['0', 1],
    ],
    '0',
    12,
  ],
  [
    'subscribed',
    [
      ['Y', 4],
      ['N', 1],
    ],
    'N',
    12,
  ],
  [
    'policy_status',
    [
      ['In force', 4],
      ['Lapsed', 1],
    ],
    'Lapsed',
    12,
  ],
  [
    'Kunde aktiv',
    [
      ['ja', 4],
      ['nein', 1],
    ],
    'nein',
    12,
  ],
  [
    'Status',
    [
      ['aktiv', 4],
      ['gekündigt', 1],
    ],
    'gekündigt',
    12,
  ],
  [
    'statut',
    [
      ['actif', 4],
      ['résilié', 1],
    ],
    'résilié',
    12,
  ],
  [
    'estado',
    [
      ['activo', 4],
      ['baja', 1],
    ],
    'baja',
    12,
  ],
  [
    'situação',
    [
      ['ativo', 4],
      ['cancelado', 1],
    ],
    'cancelado',
    12,
  ],
  [
    'stato',
    [
      ['attivo', 4],
      ['disdetto', 1],
    ],
    'disdetto',
    12,
  ],
  [
    'stan',
    [
      ['aktywny', 4],
      ['zrezygnował', 1],
    ],
    'zrezygnował',
    12,
  ],
  [
    'durum',
    [
      ['aktif', 4],
      ['ayrıldı', 1],
    ],
    'ayrıldı',
    12,
  ],
  [
    'Статус',
    [
      ['действует', 4],
      ['расторгнут', 1],
    ],
    'расторгнут',
    12,
  ],
  [
    'клиент активен',
    [
      ['да', 4],
      ['нет', 1],
    ],
    'нет',
    12,
  ],
  [
    'продлил',
    [
      ['да', 4],
      ['нет', 1],
    ],
    'нет',
    12,
  ],
  [
    'Отток',
    [
      ['да', 1],
      ['нет', 4],
    ],
    'да',
    12,
  ],
  [
    'baja',
    [
      ['sí', 1],
      ['no', 4],
    ],
    'sí',
    12,
  ],
  [
    'résilié',
    [
      ['oui', 1],
      ['non', 4],
    ],
    'oui',
    12,
  ],
  [
    'gekündigt',
    [
      ['ja', 1],
      ['nein', 4],
    ],
    'ja',
    12,
  ],
  [
    'churn',
    [
      ['+', 1],
      ['-', 4],
    ],
    '+',
    12,
  ],
  [
    'Account',
    [
      ['Active', 4],
      ['Not active', 1],
    ],
    'Not active',
    12,
  ],
  [
    'churn',
    [
      ['Yes', 1],
      ['No', 3],
      ['', 1],
    ],
    'Yes',
    12,
  ],
  [
    'Customer Status',
    [
      ['Stayed', 3],
      ['Churned', 1],
      ['Joined', 1],
    ],
    'Churned',
    12,
  ],
]

describe('the outcome', () => {
  it.each(outcomes)(
    'of “%s” is found the right way round: %o',
    async (name, cells, left, count) => {
      const read = await withColumn(name, inTurn(60, ...cells))
      expect(read.profile.target).toMatchObject({ column: name, left })
      expect(leavers(read)).toBe(count)
      const { guess } = outcomeColumns(read.table, { ...read.profile, target: null })
      expect(guess).toMatchObject({ column: name, left })
    },
  )

  it.each([
    ['churn', 'yes', 'yes', 'stayed'],
    ['left', 'x', 'x', 'stayed'],
    ['ушёл', 'V', 'V', 'stayed'],
    ['churned', '1', '1', 'stayed'],
    ['active', 'x', '', 'left'],
  ])('of “%s” with %s or blank is assumed and told', async (name, mark, left, blank) => {
    const read = await withColumn(name, inTurn(60, [mark, 1], ['', 3]))
    expect(read.profile.target).toMatchObject({ column: name, left, blank, blankAssumed: true })
    expect(leavers(read)).toBe(blank === 'stayed' ? 15 : 45)
    expect(read.profile.alerts.map(({ code }) => code)).toContain(`target-blank-${blank}`)
    const asked = { column: name, left, unknown: [], blank: blank as Outcome['blank'] & string }
    const confirmed = profileTable(read.table, { outcome: asked })
    expect(confirmed.target?.blankAssumed).toBeUndefined()
    expect(confirmed.target?.rate).toBe(read.profile.target?.rate)
  })

  it.each([
    'Дата ухода',
    'left_at',
    'churn_date',
    'Kündigungsdatum',
    'fecha de baja',
    'data rezygnacji',
  ])('is “%s” where nothing else tells it, and its days are never learned from', async (name) => {
    const read = await withColumn(name, inTurn(60, ['15.03.2024', 1], ['20.04.2024', 1], ['', 4]))
    expect(read.profile.target).toMatchObject({ column: name, left: '', blank: 'stayed' })
    expect(leavers(read)).toBe(20)
    const check = checkTraining(read.table, read.profile, read.profile.target!)
    expect(check.columns.map((one) => one.name)).not.toContain(name)
  })

  it('asks where most would have left', async () => {
    const read = await withColumn('churn', inTurn(60, ['1', 4], ['0', 1]))
    expect(read.profile.alerts.map(({ code }) => code)).toContain('target-most-left')
  })

  it('is never what a model said', async () => {
    const cells = inTurn(60, ['true', 1], ['false', 3])
    const read = await readText(
      fileOf({
        fee: numbers(60),
        churn_probability: numbers(60).map((cell) => String(Number(cell) / 100)),
        risk_band: inTurn(60, ['high', 1], ['low', 3]),
        above_threshold: cells,
        reason_1: inTurn(60, ['left early', 1], ['stayed', 3]),
        churn: inTurn(60, ['1', 1], ['0', 2]),
      }),
    )
    expect(read.profile.target?.column).toBe('churn')
    const { columns } = checkTraining(read.table, read.profile, read.profile.target!)
    expect(columns.filter(({ learnable }) => learnable).map(({ name }) => name)).toEqual(['fee'])
  })
})

const folder = '../shared/fixtures/cases'

async function readCase(name: string): Promise<Read> {
  const table = await readTable(new File([readFileSync(`${folder}/${name}.csv`)], `${name}.csv`))
  return { table, profile: profileTable(table) }
}

describe.skipIf(!existsSync(folder))('files of these kinds', () => {
  it.each([
    ['case-and-space', 'left', 'yes'],
    ['outcome-two-spellings', 'churn', 'Yes'],
    ['outcome-trailing-space', 'status', 'Churned'],
    ['is-active', 'is_active', '0'],
    ['renewed', 'Renewed', 'No'],
    ['lapsed', 'policy_status', 'Lapsed'],
    ['left-at-date', 'Дата ухода', ''],
    ['plus-minus-flags', 'churn', '+'],
    ['fixed-width-text-fields', 'STATUS', 'LEFT'],
    ['unknown-and-missing', 'Churn', 'Yes'],
  ])('%s.csv: “%s” tells who left by “%s”', async (name, target, left) => {
    const { profile } = await readCase(name)
    expect(profile.target).toMatchObject({ column: target, left })
    expect(profile.target!.rate).toBeLessThan(0.6)
  })

  it('case-and-space.csv has two plans and two answers', async () => {
    const read = await readCase('case-and-space')
    expect(dictionary(column(read, 'plan'))).toEqual(['Basic', 'pro'])
    expect(read.profile.problemCounts['merged-writings']).toBe(2)
  })

  it.each([
    ['missing-words', 'value', 16, 'missing-words'],
    ['hash-overflow', 'sum', 8, 'missing-overflow'],
    ['empty-date-0001', 'left_at', 27, 'missing-words'],
  ])('%s.csv tells of missing cells of “%s”', async (name, of, count, code) => {
    const read = await readCase(name)
    expect(missing(column(read, of))).toBe(count)
    expect(read.profile.alerts).toContainEqual(expect.objectContaining({ column: of, code }))
  })

  it.each([
    ['date-writings', 'cz jp short ampm slash'],
    ['month-columns', 'cohort start'],
  ])('%s.csv has days: %s', async (name, columns) => {
    const read = await readCase(name)
    for (const of of columns.split(' ')) {
      const { dates } = column(read, of) as Column & { type: 'text' }
      expect(dates?.days.every((day) => !Number.isNaN(day))).toBe(true)
    }
  })

  it('plan-codes-like-exponents.csv has codes', async () => {
    const read = await readCase('plan-codes-like-exponents')
    expect(dictionary(column(read, 'device'))).toEqual(['2E3', '3E2', '1E5', '12E7'])
  })
})
