import type { Column, ColumnShift, CopiedRows, Likeness, Repeats, Table } from '../../contracts'
import { distributionOf } from '../columns'
import { ChancePairs, type ComparableRows, comparableRows, surpriseSteps } from './compared'
import { type CopiesAtDistance, copiesAtDistance } from './copiesAtDistance'
import { countFamilies, groupDuplicates } from './equal'
import { joinMovedCopies } from './movedCopies'
import { joinNearCopies } from './nearCopies'
import { acceptanceLimit } from './pairAcceptance'
import { rowDistances } from './rowDistances'
import { UnionFind } from './unionFind'

/** A distance is named only where this part of its pairs does not follow from distances named before. */
const leastNews = 0.2

/**
 * Share of false joins among rows that are equal under different IDs, at most. Equal rows are the
 * usual trace of one customer entered twice, so they need less proof than rows that are merely alike.
 */
const falseEqualShare = 0.05

/** Searches, at most, that follow one in which copies agreed in some columns no more than strangers. */
const mostAgain = 2

/** Which columns are no properties by which customers could be told apart. */
export interface ComparisonRoles {
  readonly id: string | null
  /** The outcome, and identifiers other than the ID: never compared. */
  readonly ignored: readonly string[]
}

/** The rows of a table by customer. */
export interface Families
  extends Pick<Repeats, 'ignoringId' | 'nearCopies' | 'movedCopies' | 'copies'> {
  /** Family of every row, numbered without gaps by first appearance. */
  readonly family: Int32Array
  readonly likeness: Likeness
}

/**
 * Joins the rows that are the same customer: duplicates, rows with the same ID, near copies, copies
 * at a constant distance and moved copies. Duplicates under different IDs are joined only where chance
 * cannot explain them: in a narrow file many customers are alike. ID, outcome and other ignored columns are not compared, a missing cell
 * neither agrees nor differs, and rows that are not equal are joined only where chance cannot
 * explain how alike they are. The order of columns and names do not matter. `onProgress` gets the
 * share done.
 */
export function findFamilies(
  table: Table,
  { id, ignored }: ComparisonRoles,
  onProgress: (share: number) => void = () => {},
): Families {
  const ids = id === null ? [] : [id]
  const groups = groupDuplicates(table, ids)
  const near = (share: number) => onProgress(0.2 + 0.6 * share)
  const search = (unsteady: ReadonlySet<string>) =>
    searchNear(table, groups, { id, ignored }, unsteady, near)
  const unsteady = new Set<string>()
  let searched = search(unsteady)
  for (let again = 0; again < mostAgain && searched.unsteady.length > 0; again++) {
    for (const name of searched.unsteady) unsteady.add(name)
    searched = search(unsteady)
  }
  const { families, firsts, joinedEqual, rows, found } = searched
  let distinct = joinedEqual
  const joined = () => {
    const before = distinct
    distinct = families.count()
    return before - distinct
  }

  const isMoved = ({ shifts }: CopiesAtDistance) => shifts.some((shift) => shift !== 0)
  for (const copies of found) if (!isMoved(copies)) joinCopies(families, copies)
  const nearCopies = joined()
  for (const copies of found) if (isMoved(copies)) joinCopies(families, copies)
  const vectors = joinMovedCopies(rows, families, (share) => onProgress(0.85 + 0.15 * share))
  const movedCopies = joined()
  const idColumn = table.columns.find(({ name }) => name === id)
  if (idColumn) joinSameIds(families, idColumn)
  onProgress(1)
  return {
    family: families.numbered(),
    ignoringId: table.rowCount - firsts.length,
    nearCopies,
    movedCopies,
    copies: namedCopies(rows, found),
    likeness: {
      compared: rows.columns.map(({ name }) => name),
      movements: distinctMovements(rows, [
        ...found.filter((copies) => copies.rows.length > 0).map(({ shifts }) => shifts),
        ...vectors,
      ]),
    },
  }
}

/** Movements by column, each once, whichever of two rows moved; those of nothing left out. */
function distinctMovements(
  { columns }: ComparableRows,
  vectors: readonly Float64Array[],
): ColumnShift[][] {
  const known = new Map<string, ColumnShift[]>()
  for (const vector of vectors) {
    const shifts = shiftsOf(columns, vector)
    const turned = shifts.map(({ column, by }) => ({ column, by: -by }))
    if (shifts.length === 0 || known.has(JSON.stringify(turned))) continue
    known.set(JSON.stringify(shifts), shifts)
  }
  return [...known.values()]
}

const shiftsOf = (columns: readonly Column[], vector: Float64Array): ColumnShift[] =>
  columns.flatMap(({ name }, j) => (vector[j] === 0 ? [] : [{ column: name, by: vector[j]! }]))

interface NearSearch {
  readonly rows: ComparableRows
  readonly families: UnionFind
  /** The first of each set of equal rows. */
  readonly firsts: Int32Array
  /** Families once equal rows are joined. */
  readonly joinedEqual: number
  readonly found: readonly CopiesAtDistance[]
  /** Columns in which copies agree no more often than strangers. */
  readonly unsteady: readonly string[]
}

/** Joins equal rows and near copies, comparing all columns but `unsteady` ones. */
function searchNear(
  table: Table,
  groups: Int32Array,
  { id, ignored }: ComparisonRoles,
  unsteady: ReadonlySet<string>,
  onProgress: (share: number) => void,
): NearSearch {
  const families = UnionFind.of(table.rowCount)
  const ids = id === null ? [] : [id]
  const rows = comparableRows(table, new Set([...ids, ...ignored]), unsteady)
  const firsts = joinEqual(families, groups, id === null ? null : rows)
  const joinedEqual = families.count()
  const found = rowDistances(rows).map((distance) => copiesAtDistance(rows, distance))
  const inBlocks = found.some((copies) => copies.rows.length > 0)
  const varying = joinNearCopies(rows, firsts, families, inBlocks, onProgress)
  return { rows, families, firsts, joinedEqual, found, unsteady: varying }
}

/**
 * Joins the rows of each group and returns the first row of every one.
 *
 * @param told rows under IDs of their own, joined only where chance cannot explain that they are
 *   equal; null: equal rows are all joined
 */
function joinEqual(
  families: UnionFind,
  groups: Int32Array,
  told: ComparableRows | null,
): Int32Array {
  const firsts = new Int32Array(countFamilies(groups)).fill(-1)
  const repeats: number[] = []
  for (let row = 0; row < groups.length; row++) {
    if (firsts[groups[row]!]! < 0) firsts[groups[row]!] = row
    else repeats.push(row)
  }
  const logExpected = told && repeats.length > 0 ? chanceOfEquals(told, repeats) : null
  const limit = logExpected && acceptanceLimit(logExpected, falseEqualShare)
  repeats.forEach((row, at) => {
    if (limit === null || logExpected![at]! <= limit) families.join(firsts[groups[row]!]!, row)
  })
  return firsts
}

/** By row: log of the number of pairs that chance makes equal in values at least as surprising. */
function chanceOfEquals(rows: ComparableRows, among: readonly number[]): Float64Array {
  const { width, surprise } = rows
  const chance = new ChancePairs(rows, 0)
  return Float64Array.from(among, (row) => {
    let steps = 0
    for (let cell = row * width; cell < (row + 1) * width; cell++) steps += surprise[cell]!
    return chance.logExpectedPairs(0, steps / surpriseSteps)
  })
}

function joinCopies(families: UnionFind, { rows, distance }: CopiesAtDistance): number {
  let joins = 0
  for (const row of rows) if (families.join(row, row + distance)) joins++
  return joins
}

function joinSameIds(families: UnionFind, column: Column): void {
  if (column.type === 'text') {
    const first = new Int32Array(column.dictionary.length).fill(-1)
    column.codes.forEach((code: number, row: number) => {
      if (code < 0) return
      if (first[code]! < 0) first[code] = row
      else families.join(first[code]!, row)
    })
    return
  }
  // Most IDs are unique: only those that stand twice are kept in a map, which is large.
  const { values, counts } = distributionOf(column.values)
  const first = new Map<number, number>()
  for (let i = 0; i < values.length; i++) if (counts[i]! > 1) first.set(values[i]!, -1)
  if (first.size === 0) return
  for (let row = 0; row < column.values.length; row++) {
    const known = first.get(column.values[row]!)
    if (known === undefined) continue
    if (known < 0) first.set(column.values[row]!, row)
    else families.join(known, row)
  }
}

/** The distances worth naming, most rows first: those that do not follow from ones before. */
function namedCopies(
  { rows, columns }: ComparableRows,
  found: readonly CopiesAtDistance[],
): CopiedRows[] {
  const known = UnionFind.of(found.length > 0 ? rows : 0)
  return [...found]
    .sort((a, b) => b.rows.length - a.rows.length || a.distance - b.distance)
    .filter((copies) => joinCopies(known, copies) > leastNews * copies.rows.length)
    .map(({ distance, shifts, rows: copied }) => ({
      distance,
      rows: copied.length,
      shifts: shiftsOf(columns, shifts),
    }))
}
