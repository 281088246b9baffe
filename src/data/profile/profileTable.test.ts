import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tableOf } from '../../../tests/support/tables'
import { countingReads } from '../../../tests/support/work'
import type { ColumnProfile, NumberSummary } from '../../contracts/profile'
import { readTable } from '../reading/readTable'
import { type ProfileOptions, profileTable } from './profileTable'

async function profileOf(content: string | Uint8Array<ArrayBuffer>, options?: ProfileOptions) {
  return profileTable(await readTable(new File([content], 'test.csv')), options)
}

function column(columns: readonly ColumnProfile[], name: string): ColumnProfile {
  const found = columns.find((candidate) => candidate.name === name)
  if (!found) throw new Error(`no column ${name}`)
  return found
}

/** Equal to 12 digits: pandas sums in another order. */
function expectNumbers(actual: NumberSummary | null, expected: Record<string, number>) {
  for (const [name, value] of Object.entries(expected)) {
    const found = actual?.[name as Exclude<keyof NumberSummary, 'whole'>] ?? Number.NaN
    expect(Math.abs(found - value), name).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(value)))
  }
}

interface Expected {
  readonly rows: number
  readonly rate: number
  readonly exact: number
  readonly ignoringId: number
  readonly repeatedIds: number
  readonly columns: Record<
    string,
    {
      missing: number
      distinct: number
      number?: Record<string, number>
      mode?: string
      top?: [string, number][]
    }
  >
}

describe('profileTable', () => {
  it('equals pandas on the fixture', async () => {
    const folder = new URL('../../../tests/fixtures/', import.meta.url)
    const profile = await profileOf(new Uint8Array(readFileSync(new URL('customers.csv', folder))))
    const expected = JSON.parse(
      readFileSync(new URL('customers.expected.json', folder), 'utf8'),
    ) as Expected
    expect(profile.rows).toBe(expected.rows)
    expect(profile.target).toEqual({
      column: 'Churned',
      left: 'Yes',
      unknown: [],
      rate: expected.rate,
      unknownRows: 0,
    })
    expect(profile.id).toBe('customer_id')
    expect(profile.repeats).toMatchObject({
      exact: expected.exact,
      ignoringId: expected.ignoringId,
      repeatedIds: expected.repeatedIds,
      nearCopies: 0,
      movedCopies: 0,
      families: expected.rows - expected.ignoringId,
      largestFamily: 2,
    })
    expect(profile.columns.map(({ name }) => name)).toEqual(Object.keys(expected.columns))
    for (const [name, { missing, distinct, number, mode, top }] of Object.entries(
      expected.columns,
    )) {
      const found = column(profile.columns, name)
      expect([found.missing, found.distinct], name).toEqual([missing, distinct])
      if (number) expectNumbers(found.number, number)
      else {
        expect(found.category?.mode).toBe(mode)
        expect(found.category?.top.map(({ value, count }) => [value, count])).toEqual(top)
      }
    }
    expect(profile.columns.map(({ kind }) => kind)).toEqual([
      'id',
      'category',
      'category',
      'number',
      'number',
      'boolean',
      'date',
      'boolean',
    ])
  })

  it('counts churn by bin, by value and among the missing', async () => {
    const profile = await profileOf('n,c,churn\n1,x,1\n1,y,0\n3,x,1\n,x,1\n,,0\n2,y,\n')
    const n = column(profile.columns, 'n')
    expect(n.histogram).toEqual({
      edges: [0.5, 1.5, 2.5, 3.5],
      counts: [2, 1, 1],
      churned: [1, 0, 1],
      unknown: [0, 1, 0],
    })
    expect([n.missing, n.missingChurned, n.missingUnknown]).toEqual([2, 1, 0])
    expect(column(profile.columns, 'c').category?.top).toEqual([
      { value: 'x', count: 3, churned: 3, unknown: 0 },
      { value: 'y', count: 2, churned: 0, unknown: 1 },
    ])
    expect(profile.target?.rate).toBe(3 / 5)
    expect(profile.alerts).toContainEqual({
      code: 'target-missing',
      severity: 'warning',
      column: 'churn',
      params: { column: 'churn', rows: 1, share: 1 / 6 },
    })
  })

  it.each([
    ['Exited', '0', '1', '1'],
    ['Attrition_Flag', 'Existing Customer', 'Attrited Customer', 'Attrited Customer'],
    ['isChurn', 'false', 'true', 'true'],
    ['Отток', 'нет', 'да', 'да'],
    ['Ушёл', 'Н', 'Д', 'Д'],
    ['left', 'b', 'a', 'b'],
    ['ChurnedCustomer', 'N', 'Y', 'Y'],
    ['Customer Status', 'Active', 'Closed', 'Closed'],
    ['Статус клиента', 'активен', 'ушёл', 'ушёл'],
  ])('guesses the outcome %s', async (name, common, rare, left) => {
    const values = left === common ? [common, rare, rare] : [common, common, rare]
    const profile = await profileOf(
      `x,${name}\n${values.map((value, i) => `${i},${value}`).join('\n')}`,
    )
    expect(profile.target).toMatchObject({ column: name, left })
  })

  it.each([
    ['on', 'off'],
    ['Вкл', 'Выкл'],
    ['Y', 'N'],
    ['д', 'н'],
    ['TRUE', 'FALSE'],
  ])('takes %s and %s for yes and no', async (yes, no) => {
    const profile = await profileOf(`x,flag\na,${yes}\nb,${no}\nc,${yes}\n`)
    expect(column(profile.columns, 'flag').kind).toBe('boolean')
  })

  it('does not take a part of a word or another number of values for the outcome', async () => {
    const profile = await profileOf('leftover,churn\n0,1\n1,2\n0,3\n')
    expect(profile.target).toBeNull()
    const married = await profileOf('x,MaritalStatus\n0,Married\n1,Single\n2,Single\n')
    expect(married.target).toBeNull()
  })

  it('refuses options that do not fit', async () => {
    const content = 'a,b,churn\n1,x,0\n2,y,1\n3,z,0\n'
    await expect(profileOf(content, { outcome: { column: 'nope' } })).rejects.toMatchObject({
      code: 'column-unknown',
      params: { column: 'nope', columns: 'a, b, churn' },
    })
    await expect(profileOf(content, { id: 'ID' })).rejects.toMatchObject({ code: 'column-unknown' })
    await expect(profileOf(content, { outcome: { column: 'b' } })).rejects.toMatchObject({
      code: 'target-not-binary',
      params: { column: 'b', distinct: 3 },
    })
    await expect(profileOf(content, { outcome: { left: '7' } })).rejects.toMatchObject({
      code: 'category-unknown',
      params: { field: 'churn', value: '7', known: '0, 1' },
    })
    const asked = await profileOf(content, { outcome: { column: 'churn', left: '0' }, id: 'a' })
    expect(asked.target).toMatchObject({ column: 'churn', left: '0', rate: 2 / 3 })
    expect(asked.id).toBe('a')
  })

  describe('roles that a person names', () => {
    const content =
      'n,status,churn,key\n1,stayed,1,a\n2,gone,0,b\n3,new,0,c\n4,stayed,0,d\n,gone,1,e\n2,,1,f\n'

    it('may be no outcome and no ID, whatever would be guessed', async () => {
      const none = await profileOf(content, { outcome: null, id: null })
      expect([none.target, none.id]).toEqual([null, null])
      expect(column(none.columns, 'n').histogram?.churned).toBeNull()
      expect(none.columns.every(({ missingChurned }) => missingChurned === null)).toBe(true)
      const withId = await profileOf('ID,churn\na,0\nb,1\nc,0\nd,1\n', { id: null })
      expect(withId.id).toBeNull()
    })

    it('take an outcome of several values, with some that tell neither', async () => {
      const outcome = { column: 'status', left: 'gone', unknown: ['new'] }
      const profile = await profileOf(content, { outcome })
      expect(profile.target).toEqual({ ...outcome, rate: 2 / 4, unknownRows: 1 })
      const n = column(profile.columns, 'n')
      expect(n.histogram).toMatchObject({
        counts: [1, 2, 1, 1],
        churned: [0, 1, 0, 0],
        unknown: [0, 1, 1, 0],
      })
      expect([n.missing, n.missingChurned, n.missingUnknown]).toEqual([1, 1, 0])
      const all = { ...outcome, unknown: [] }
      const stayed = await profileOf(content, { outcome: all })
      expect(stayed.target).toEqual({ ...all, rate: 2 / 5, unknownRows: 0 })
      await expect(profileOf(content, { outcome: { column: 'status' } })).rejects.toMatchObject({
        code: 'target-not-binary',
      })
      const old = { ...outcome, unknown: ['old'] }
      await expect(profileOf(content, { outcome: old })).rejects.toMatchObject({
        code: 'category-unknown',
        params: { field: 'status', value: 'old' },
      })
    })

    it('are guessed where they may and do not fit', async () => {
      const ifFits = true
      const guessed = await profileOf(content)
      for (const roles of [
        { outcome: { column: 'gone' } },
        { outcome: { column: 'status' } },
        { outcome: { column: 'status', left: 'left', unknown: [] } },
        { outcome: { column: 'status', left: 'gone', unknown: ['old'] } },
        { id: 'number' },
      ])
        expect(await profileOf(content, { ...roles, ifFits })).toEqual(guessed)
      const outcome = { column: 'status', left: 'gone', unknown: ['new'] }
      const fitting = { outcome, id: 'key' }
      const { file: _, ...found } = await profileOf(content, { ...fitting, ifFits })
      const { file: __, ...asked } = await profileOf(content, fitting)
      expect(found).toEqual(asked)
      expect(found.id).toBe('key')
      expect((await profileOf(content, { outcome: null, ifFits })).target).toBeNull()
    })

    it('count every row once: churned, stayed or unknown', () => {
      const cell = fc.record({
        value: fc.option(fc.integer({ min: 0, max: 5 }), { nil: Number.NaN }),
        status: fc.constantFrom('gone', 'stayed', 'new', null),
      })
      fc.assert(
        fc.property(fc.array(cell, { minLength: 1, maxLength: 60 }), (drawn) => {
          const cells = [...drawn, { value: 1, status: 'gone' }, { value: 1, status: 'stayed' }]
          cells.push({ value: 2, status: 'new' })
          const dictionary = ['gone', 'stayed', 'new']
          const codes = Int32Array.from(cells, (each) => dictionary.indexOf(each.status ?? ''))
          const values = Float64Array.from(cells, (each) => each.value)
          const table = tableOf([
            { type: 'number', name: 'value', values },
            { type: 'text', name: 'status', codes, dictionary },
          ])
          const outcome = { column: 'status', left: 'gone', unknown: ['new'] }
          const { target, columns } = profileTable(table, { outcome, id: null })
          const known = cells.filter(({ status }) => status === 'gone' || status === 'stayed')
          const gone = cells.filter(({ status }) => status === 'gone')
          expect(target?.rate).toBe(gone.length / known.length)
          expect(target?.unknownRows).toBe(cells.filter(({ status }) => status === 'new').length)
          const { histogram, missing, missingUnknown = 0 } = column(columns, 'value')
          const total = (list: readonly number[] = []) => list.reduce((sum, each) => sum + each, 0)
          expect(
            total(histogram?.counts) - total(histogram?.unknown) + missing - missingUnknown,
          ).toBe(known.length)
          const first = histogram?.edges.indexOf(0.5) ?? -1
          const ones = cells.filter(({ value }) => value === 1)
          expect(histogram?.churned?.[first]).toBe(
            ones.filter(({ status }) => status === 'gone').length,
          )
        }),
      )
    })
  })

  it('handles single values, empty columns and huge numbers', async () => {
    const profile = await profileOf('one,empty,huge\n5,,1e308\n5,,-1e308\n')
    expect(column(profile.columns, 'one')).toMatchObject({ kind: 'constant', distinct: 1 })
    expect(column(profile.columns, 'empty')).toMatchObject({
      kind: 'constant',
      missing: 2,
      distinct: 0,
      number: null,
      category: null,
      histogram: null,
    })
    expect(column(profile.columns, 'huge').histogram).toBeNull()
    expect(profile.alerts.map(({ code }) => code)).toContain('all-missing')
  })

  it('looks at columns in proportion to their number', () => {
    const work = (width: number) => {
      let names = 0
      const columns = Array.from({ length: width }, (_, i) => ({
        type: 'number' as const,
        values: Float64Array.of(i, 2 * i, 3 * i),
        get name() {
          names++
          return `c${i}`
        },
      }))
      const { items, reads } = countingReads(columns)
      const profile = profileTable({ ...tableOf(columns), columns: items })
      expect(profile.columns).toHaveLength(width)
      return names + reads()
    }
    expect(work(800)).toBeLessThan(3 * work(400))
  })
})

const shared = '../shared/data'

describe.skipIf(!existsSync(shared))('public files', () => {
  it('equals pandas on the e-commerce data', async () => {
    const profile = await profileOf(new Uint8Array(readFileSync(`${shared}/ecommerce_churn.csv`)))
    expect(profile).toMatchObject({ rows: 5630, id: 'CustomerID', problemCount: 0 })
    expect(profile.target?.left).toBe('1')
    expect(profile.target?.rate).toBeCloseTo(0.16838365896980462, 14)
    expect(profile.repeats).toMatchObject({
      exact: 0,
      ignoringId: 556,
      repeatedIds: 0,
    })
    const missing = profile.columns.filter((c) => c.missing > 0).map((c) => [c.name, c.missing])
    expect(missing).toEqual([
      ['Tenure', 264],
      ['WarehouseToHome', 251],
      ['HourSpendOnApp', 255],
      ['OrderAmountHikeFromlastYear', 265],
      ['CouponUsed', 256],
      ['OrderCount', 258],
      ['DaySinceLastOrder', 307],
    ])
    // pandas 1.5: mean, std, quantile([.25, .5, .75]), values outside the fences, nunique
    expectNumbers(column(profile.columns, 'Tenure').number, {
      mean: 10.189899366380917,
      std: 8.557240984165034,
      q1: 2,
      median: 9,
      q3: 16,
      outliers: 4,
      zeros: 508,
    })
    expectNumbers(column(profile.columns, 'CashbackAmount').number, {
      mean: 177.22149200710479,
      std: 49.19386890888711,
      q1: 146,
      median: 163,
      q3: 196,
      outliers: 447,
      zeros: 4,
    })
    expectNumbers(column(profile.columns, 'OrderCount').number, {
      mean: 3.0080044676098288,
      std: 2.939679548151258,
      q1: 1,
      median: 2,
      q3: 3,
      outliers: 703,
      zeros: 0,
    })
    expect(column(profile.columns, 'CashbackAmount').distinct).toBe(220)
  })

  it('equals pandas on the telco data', async () => {
    const profile = await profileOf(new Uint8Array(readFileSync(`${shared}/telco_churn.csv`)))
    expect(profile).toMatchObject({ rows: 7043, id: null })
    expect(profile.target).toMatchObject({ column: 'Churn', left: 'Yes' })
    expect(profile.target?.rate).toBeCloseTo(1869 / 7043, 14)
    expect(profile.repeats).toMatchObject({ exact: 22, ignoringId: 22, repeatedIds: null })
    expectNumbers(column(profile.columns, 'TotalCharges').number, {
      mean: 2279.7343035638223,
      std: 2266.7944696890195,
      q1: 398.55,
      median: 1394.55,
      q3: 3786.6,
      outliers: 0,
    })
    expect(column(profile.columns, 'TotalCharges').distinct).toBe(6531)
  })
})
