import { existsSync, readFileSync } from 'node:fs'
import type { Column, Profile, Table } from '../../src/contracts'
import { outcomesOf } from '../../src/data/outcome'
import { profileTable } from '../../src/data/profile'
import { readTable } from '../../src/data/reading'

/** A file as read, and its profile. */
export interface Read {
  readonly table: Table
  readonly profile: Profile
}

export async function readText(content: string): Promise<Read> {
  const table = await readTable(new File([content], 't.csv'))
  return { table, profile: profileTable(table) }
}

/** Columns of as many cells each as a semicolon file of quoted cells. */
export function fileOf(columns: Readonly<Record<string, readonly string[]>>): string {
  const names = Object.keys(columns)
  const rows = columns[names[0]!]!.length
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`
  const lines = Array.from({ length: rows }, (_, row) =>
    names.map((name) => quoted(columns[name]![row] ?? '')).join(';'),
  )
  return `${[names.join(';'), ...lines].join('\n')}\n`
}

export const numbers = (rows: number) =>
  Array.from({ length: rows }, (_, row) => String((row * 7) % 90))
/** Rows in turn, by their weights: ["a", 3], ["b", 1] is a, a, a, b, a, …. */
export const inTurn = (rows: number, ...cells: readonly (readonly [string, number])[]) => {
  const cycle = cells.flatMap(([cell, weight]) => new Array<string>(weight).fill(cell))
  return Array.from({ length: rows }, (_, row) => cycle[row % cycle.length]!)
}

export const withColumn = (name: string, cells: readonly string[]) =>
  readText(
    fileOf({ key: cells.map((_, row) => `k${row}`), fee: numbers(cells.length), [name]: cells }),
  )

export const column = ({ table }: Read, name: string): Column =>
  table.columns.find((one) => one.name === name)!
export const dictionary = (one: Column) => (one.type === 'text' ? one.dictionary : null)
export const missing = (one: Column) =>
  one.type === 'text'
    ? one.codes.filter((code) => code < 0).length
    : one.values.filter(Number.isNaN).length
export const leavers = ({ table, profile }: Read) =>
  outcomesOf(table, profile.target!).reduce((sum, outcome) => sum + (outcome === 1 ? 1 : 0), 0)

const folder = '../shared/fixtures/cases'

/** Whether the files of kinds that were once read wrong are there. */
export const hasCases = existsSync(folder)

export async function readCase(name: string): Promise<Read> {
  const table = await readTable(new File([readFileSync(`${folder}/${name}.csv`)], `${name}.csv`))
  return { table, profile: profileTable(table) }
}
