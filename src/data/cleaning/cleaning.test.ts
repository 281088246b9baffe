import { describe, expect, it } from 'vitest'
import type { CleaningPlan } from '../../contracts/cleaning'
import type { Profile } from '../../contracts/profile'
import type { Table } from '../../contracts/table'
import { profileTable } from '../profile/profileTable'
import { readTable } from '../reading/readTable'
import type { FilledTable } from '../repeats/relatives/fillFromRelatives'
import { changedRows } from './changedRows'
import { cleanedCsv } from './cleanedCsv'
import { previewCleaning } from './previewCleaning'

const nothing: CleaningPlan = {
  fillFromRows: false,
  fillNumbers: false,
  fillCategories: false,
  capOutliers: false,
  dropDuplicates: false,
}

// spend: quartiles 10 and 12, fences 7 and 15; the last row repeats the first but for the ID.
const content = [
  'CustomerID,spend,plan,member,churn',
  'A1,010.50,"gold, new",1,0',
  'A2,10,silver,1,1',
  'A3,,silver,,0',
  'A4,11,NA,1,0',
  'A5,99,silver,1,',
  'A6,12,silver,0,1',
  'A7,10,silver,1,0',
  'A8,2,silver,1,0',
  'A9,12,silver,1,0',
  'A10,10,silver,1,1',
  '',
].join('\r\n')

const unfilled = (table: Table): FilledTable => ({ table, columns: [] })

async function open(text: string) {
  const file = new File([text], 't.csv')
  const table = await readTable(file)
  return { file, table, profile: profileTable(table) }
}

async function clean(
  text: string,
  plan: Partial<CleaningPlan>,
  fill: (table: Table, profile: Profile) => FilledTable = unfilled,
): Promise<string> {
  const { file, table, profile } = await open(text)
  let result = ''
  for await (const part of cleanedCsv(
    file,
    table,
    profile,
    { ...nothing, ...plan },
    fill(table, profile),
  ))
    result += part
  return result
}

const numeric = content.replace('010.50', '10.50')

describe('previewCleaning', () => {
  it('says what each step would do', async () => {
    const { table, profile } = await open(numeric)
    expect(previewCleaning(table, profile, unfilled(table))).toEqual({
      fillFromRows: [],
      fillNumbers: [{ column: 'spend', cells: 1, to: [10.5] }],
      fillCategories: [
        { column: 'plan', cells: 1, to: ['silver'] },
        { column: 'member', cells: 1, to: ['1'] },
      ],
      capOutliers: [{ column: 'spend', cells: 2, to: [7, 15] }],
      dropDuplicates: { rows: 1 },
    })
  })
})

// visits: median 3.5, quartiles 3 and 4, fences 1.5 and 5.5.
const whole = [
  'id,visits,churn',
  'a,1,0',
  'b,3,1',
  'c,3,0',
  'd,3,0',
  'e,4,1',
  'f,4,0',
  'g,4,0',
  'h,9,1',
  'i,,0',
  '',
].join('\n')

describe('a column of whole numbers', () => {
  it('is filled and capped with whole numbers inside of the fences', async () => {
    const { table, profile } = await open(whole)
    expect(previewCleaning(table, profile, unfilled(table))).toMatchObject({
      fillNumbers: [{ column: 'visits', cells: 1, to: [4] }],
      capOutliers: [{ column: 'visits', cells: 2, to: [2, 5] }],
    })
    expect(await clean(whole, { fillNumbers: true, capOutliers: true })).toBe(
      whole.replace('a,1,', 'a,2,').replace('h,9,', 'h,5,').replace('i,,', 'i,4,'),
    )
  })
})

describe('changedRows', () => {
  it('shows the rows that change, before and after, and those that go', async () => {
    const { table, profile } = await open(numeric)
    const plan = { ...nothing, fillNumbers: true, capOutliers: true, dropDuplicates: true }
    expect(changedRows(table, profile, plan, unfilled(table), 3)).toEqual({
      changed: 3,
      dropped: 1,
      columns: [{ column: 'spend', cells: 3 }],
      examples: [
        { row: 2, dropped: false, cells: [{ column: 'spend', before: null, after: 10.5 }] },
        { row: 4, dropped: false, cells: [{ column: 'spend', before: 99, after: 15 }] },
        { row: 7, dropped: false, cells: [{ column: 'spend', before: 2, after: 7 }] },
      ],
    })
    expect(changedRows(table, profile, plan, unfilled(table), 9).examples.at(-1)).toEqual({
      row: 9,
      dropped: true,
      cells: [],
    })
    expect(changedRows(table, profile, nothing, unfilled(table), 3)).toEqual({
      changed: 0,
      dropped: 0,
      columns: [],
      examples: [],
    })
  })

  it('are the lines in which the cleaned file differs', async () => {
    const { table, profile } = await open(numeric)
    const plan = { ...nothing, fillNumbers: true, fillCategories: true, capOutliers: true }
    const before = numeric.trimEnd().split('\r\n').slice(1)
    const after = (await clean(numeric, plan)).trimEnd().split('\r\n').slice(1)
    const differ = before.flatMap((line, row) => (line === after[row] ? [] : [row]))
    const { examples, changed } = changedRows(table, profile, plan, unfilled(table), 99)
    expect(examples.map(({ row }) => row)).toEqual(differ)
    expect(changed).toBe(differ.length)
  })
})

describe('cleanedCsv', () => {
  it('gives the file itself where nothing is switched on', async () => {
    expect(await clean(content, {})).toBe(content)
    expect(await clean(`\ufeff${content}`, {})).toBe(`\ufeff${content}`)
  })

  it('changes the cells of a step and no other', async () => {
    expect(await clean(numeric, { fillNumbers: true })).toBe(numeric.replace('A3,,', 'A3,10.5,'))
    expect(await clean(numeric, { fillCategories: true })).toBe(
      numeric.replace('silver,,0', 'silver,1,0').replace('11,NA', '11,silver'),
    )
    expect(await clean(numeric, { capOutliers: true })).toBe(
      numeric.replace('A5,99', 'A5,15').replace('A8,2', 'A8,7'),
    )
  })

  it('drops rows that repeat an earlier one but for the ID', async () => {
    expect(await clean(numeric, { dropDuplicates: true })).toBe(
      numeric.replace('A10,10,silver,1,1\r\n', ''),
    )
  })

  it('leaves no missing cell in filled columns when read again, and never fills the outcome', async () => {
    const cleaned = await clean(numeric, {
      fillNumbers: true,
      fillCategories: true,
      capOutliers: true,
    })
    const { profile } = await open(cleaned)
    const missing = profile.columns.filter((column) => column.missing > 0)
    expect(missing.map(({ name }) => name)).toEqual(['churn'])
    expect(profile.rows).toBe(10)
  })

  it('fills from other rows first, and what is left by the other steps', async () => {
    const fill = (table: Table): FilledTable => {
      const columns = table.columns.map((column) => {
        if (column.name === 'spend' && column.type === 'number')
          return { ...column, values: column.values.map((value, row) => (row === 2 ? 99 : value)) }
        if (column.name !== 'plan' || column.type !== 'text') return column
        const gold = column.dictionary.indexOf('gold, new')
        return { ...column, codes: column.codes.map((code, row) => (row === 3 ? gold : code)) }
      })
      return {
        table: { ...table, columns },
        columns: [
          { column: 'spend', rows: Int32Array.of(2) },
          { column: 'plan', rows: Int32Array.of(3) },
        ],
      }
    }
    const { table, profile } = await open(numeric)
    expect(previewCleaning(table, profile, fill(table)).fillFromRows).toEqual([
      { column: 'spend', cells: 1, to: [] },
      { column: 'plan', cells: 1, to: [] },
    ])
    const filled = numeric.replace('A3,,', 'A3,99,').replace('11,NA', '11,"gold, new"')
    expect(await clean(numeric, { fillFromRows: true }, fill)).toBe(filled)
    expect(await clean(numeric, { fillFromRows: true, fillCategories: true }, fill)).toBe(
      filled.replace('silver,,0', 'silver,1,0'),
    )
    expect(await clean(numeric, { fillFromRows: true, capOutliers: true }, fill)).toBe(
      filled.replace('A3,99', 'A3,15').replace('A5,99', 'A5,15').replace('A8,2', 'A8,7'),
    )
    // Rows that fill nothing stay as they are where the step is off.
    expect(await clean(numeric, { fillNumbers: true }, fill)).toBe(
      numeric.replace('A3,,', 'A3,10.5,'),
    )
  })
})
