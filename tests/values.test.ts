import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { profileTable } from '../src/data/profile'
import { readTable } from '../src/data/reading'

const folder = '../shared/fixtures/cases'
const present = existsSync(folder)

async function profileOf(name: string) {
  const table = await readTable(new File([readFileSync(`${folder}/${name}`)], name))
  return { table, profile: profileTable(table) }
}

describe.skipIf(!present)('files of the kinds that were read wrong', () => {
  it.each([
    'case-and-space','outcome-two-spellings','outcome-trailing-space','is-active','renewed','lapsed','left-at-date','plus-minus-flags','missing-words','hash-overflow','empty-date-0001','date-writings','month-columns','plan-codes-like-exponents','as-written','unknown-and-missing','fixed-width-text-fields','padded-columns'
  ])('%s', async (name) => {
    const { table, profile } = await profileOf(`${name}.csv`)
    console.log(name, profile.target, table.columns.map((c) => [c.name, c.type, c.missingWords, c.type === 'text' ? [c.dates?.order, c.dates?.decidedBy, c.dictionary.slice(0, 5)] : Array.from(c.values.slice(0, 5))].map(x=>JSON.stringify(x)).join(' ')), JSON.stringify(profile.problems), JSON.stringify(profile.alerts))
  })
})
