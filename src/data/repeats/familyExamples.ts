import type { Column, ExampleColumn, FamilyExample, Table } from '../../contracts'

/** Examples of the most frequent size of family, of the second, of the third. */
const examplesBySize = [3, 1, 1]
const candidatesBySize = 16
const mostRows = 6
const mostColumns = 40

/**
 * A few families of several rows to look at, spread over the file and over the most frequent sizes.
 * Families whose rows differ beyond the ID come before families of equal rows.
 */
export function familyExamples(
  table: Table,
  family: Int32Array,
  sizes: Int32Array,
  id: string | null,
): FamilyExample[] {
  const wanted = frequentSizes(sizes).slice(0, examplesBySize.length)
  const candidates = wanted.map((size) => spreadFamilies(sizes, size))
  const rows = rowsOf(candidates.flat(), family, sizes.length)
  return candidates.flatMap((chosen, order) => {
    const examples = chosen.map((each) => exampleOf(table, rows.get(each) ?? [], sizes[each]!, id))
    const telling = examples.filter(({ columns }) => columns.some((column) => differs(column, id)))
    return evenly(telling.length > 0 ? telling : examples, examplesBySize[order]!)
  })
}

/** Sizes above one, most families first. */
function frequentSizes(sizes: Int32Array): number[] {
  const counts = new Map<number, number>()
  for (const size of sizes) if (size > 1) counts.set(size, (counts.get(size) ?? 0) + 1)
  return [...counts].sort(([a, many], [b, more]) => more - many || a - b).map(([size]) => size)
}

function spreadFamilies(sizes: Int32Array, size: number): number[] {
  const all: number[] = []
  for (let family = 0; family < sizes.length; family++) if (sizes[family] === size) all.push(family)
  return evenly(all, candidatesBySize)
}

/** Up to `count` items at even distances. */
function evenly<Item>(items: readonly Item[], count: number): Item[] {
  const step = Math.max(1, items.length / count)
  const chosen: Item[] = []
  for (let at = 0; Math.floor(at) < items.length && chosen.length < count; at += step)
    chosen.push(items[Math.floor(at)]!)
  return chosen
}

/** The first rows of each chosen family. */
function rowsOf(
  chosen: readonly number[],
  family: Int32Array,
  families: number,
): Map<number, number[]> {
  const found = new Map<number, number[]>(chosen.map((each) => [each, []]))
  if (found.size === 0) return found
  const isChosen = new Uint8Array(families)
  for (const each of chosen) isChosen[each] = 1
  for (let row = 0; row < family.length; row++) {
    if (isChosen[family[row]!] === 0) continue
    const rows = found.get(family[row]!)
    if (rows && rows.length < mostRows) rows.push(row)
  }
  return found
}

function exampleOf(table: Table, rows: number[], size: number, id: string | null): FamilyExample {
  const named = table.columns.filter(({ name }) => name === id)
  const others = table.columns.filter(({ name }) => name !== id)
  const columns = [...named, ...others].slice(0, mostColumns).map((column) => ({
    name: column.name,
    cells: rows.map((row) => cellOf(column, row)),
  }))
  return { size, rows, columns }
}

function cellOf(column: Column, row: number): string | number | null {
  if (column.type === 'text') return column.dictionary[column.codes[row]!] ?? null
  const value = column.values[row]!
  return Number.isNaN(value) ? null : value
}

function differs({ name, cells }: ExampleColumn, id: string | null): boolean {
  return name !== id && new Set(cells).size > 1
}
