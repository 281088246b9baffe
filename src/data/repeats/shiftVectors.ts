import type { NumberArray, NumberColumn } from '../../contracts'
import { sfc32 } from '../../ground/maths'
import type { ComparableRows } from './compared'
import { mixWords } from './compared'
import { sortBuffers, sortByHash } from './sortByHash'
import type { UnionFind } from './unionFind'

const seed = 20_260_104
const mostPairs = 1_000_000
const mostNeighbours = 60
const rounds = 8
/** Customers that must move alike: with a few, one pair of customers with copies makes a movement. */
const fewestCustomers = 20
/** A row with a single moved column is a near duplicate. */
const fewestMoved = 2
/** Part of those pairs that agrees on how a column moved, and part of columns where that is so. */
const leastSupport = 0.5
const leastSettled = 0.8

/** By compared column how far copies moved; 0 for texts. */
export type ShiftVector = Float64Array

/**
 * Movements that many pairs of rows share, whatever the order of the rows: rows with the same texts
 * are paired, pairs are sorted by how a few random number columns differ, and where one difference
 * is frequent, among many customers, the other columns must mostly move alike too. They are to be verified.
 */
export function shiftVectors(table: ComparableRows, families: UnionFind): ShiftVector[] {
  const numbers = table.columns.flatMap((column, j) =>
    column.type === 'number' ? [{ column, j, nats: table.information[j]! }] : [],
  )
  if (numbers.length < 2 || numbers.length === table.width) return []
  const pairs = pairsOfSameTexts(table)
  const random = sfc32(seed)
  const found = new Map<string, ShiftVector>()
  for (let round = 0; round < rounds; round++) {
    const order = numbers.map((each) => ({ ...each, key: random() }))
    order.sort((a, b) => a.key - b.key)
    let told = 0
    const drawn = order.filter(({ nats }) => {
      const wanted = told < Math.log(pairs.from.length + 1)
      told += nats
      return wanted
    })
    const alike = mostFrequentMovement(
      pairs,
      drawn.map(({ column }) => column),
    )
    if (customersIn(pairs, alike, families) < fewestCustomers) continue
    const vector = new Float64Array(table.width)
    let settled = 0
    for (const { column, j } of numbers) {
      const shift = commonShift(column, pairs, alike)
      if (shift === null) continue
      vector[j] = shift
      settled++
    }
    const moved = vector.filter((shift) => shift !== 0)
    if (settled < leastSettled * numbers.length || moved.length < fewestMoved) continue
    const upward = moved[0]! > 0 ? vector : vector.map((shift) => 0 - shift)
    found.set(upward.join(' '), upward)
  }
  return [...found.values()]
}

interface RowPairs {
  readonly from: Int32Array
  readonly to: Int32Array
}

/** Pairs of rows with equal texts, each row with the next few of its kind. */
function pairsOfSameTexts({ rows, width, columns, codes }: ComparableRows): RowPairs {
  const order = new Int32Array(rows)
  const hashes = new Int32Array(rows)
  for (let row = 0; row < rows; row++) {
    order[row] = row
    let hash = 0
    for (let j = 0; j < width; j++)
      if (columns[j]!.type === 'text') hash = mixWords(codes[row * width + j]!, hash)
    hashes[row] = hash
  }
  sortByHash(order, hashes, rows, sortBuffers(rows))
  const reach = Math.max(1, Math.min(mostNeighbours, Math.floor(mostPairs / rows)))
  const from = new Int32Array(rows * reach)
  const to = new Int32Array(rows * reach)
  let size = 0
  for (let i = 0; i < rows; i++)
    for (let k = i + 1; k < rows && k <= i + reach && hashes[k] === hashes[i]; k++) {
      from[size] = order[i]!
      to[size++] = order[k]!
    }
  return { from: from.subarray(0, size), to: to.subarray(0, size) }
}

/**
 * The pairs, by number, of the most frequent difference over `columns` that is not all zero. A pair
 * that moved the other way counts as turned round: its number is −1 − pair.
 */
function mostFrequentMovement(
  { from, to }: RowPairs,
  columns: readonly NumberColumn[],
): Int32Array {
  const hashes = new Int32Array(from.length)
  const directions = new Int8Array(from.length)
  for (const { values } of columns) addMovement(values, from, to, hashes, directions)
  const numbers = new Int32Array(from.length)
  let size = 0
  for (let pair = 0; pair < from.length; pair++) {
    const direction = directions[pair]!
    if (direction === unmoved || direction === unknown) continue
    hashes[size] = hashes[pair]!
    numbers[size++] = direction === backward ? -1 - pair : pair
  }
  sortByHash(numbers, hashes, size, sortBuffers(size))
  let best = { start: 0, end: 0 }
  for (let start = 0; start < size; ) {
    let end = start + 1
    while (end < size && hashes[end] === hashes[start]) end++
    if (end - start > best.end - best.start) best = { start, end }
    start = end
  }
  return numbers.slice(best.start, best.end)
}

const unmoved = 0
const forward = 1
const backward = -1
/** A cell of the pair is missing. */
const unknown = 2

/** Adds how one column differs to the hash of each pair, in the direction of its first difference. */
function addMovement(
  values: NumberArray,
  from: Int32Array,
  to: Int32Array,
  hashes: Int32Array,
  directions: Int8Array,
): void {
  // Single precision drops the rounding error of a difference.
  const float = new Float32Array(1)
  const bits = new Int32Array(float.buffer)
  for (let pair = 0; pair < from.length; pair++) {
    const difference = values[to[pair]!]! - values[from[pair]!]!
    let direction = directions[pair]!
    if (Number.isNaN(difference)) direction = unknown
    else if (direction === unmoved && difference !== 0)
      direction = difference < 0 ? backward : forward
    directions[pair] = direction
    float[0] = direction === backward ? 0 - difference : difference
    hashes[pair] = mixWords(bits[0]!, hashes[pair]!)
  }
}

/** The fewer of the distinct customers at either end of the pairs. */
function customersIn({ from, to }: RowPairs, alike: Int32Array, families: UnionFind): number {
  const starts = new Set<number>()
  const ends = new Set<number>()
  for (const number of alike) {
    const pair = number < 0 ? -1 - number : number
    starts.add(families.find((number < 0 ? to : from)[pair]!))
    ends.add(families.find((number < 0 ? from : to)[pair]!))
  }
  return Math.min(starts.size, ends.size)
}

/** The difference that most of the pairs agree on; null where none prevails. */
function commonShift(
  { values }: NumberColumn,
  { from, to }: RowPairs,
  alike: Int32Array,
): number | null {
  const counts = new Map<number, number>()
  let present = 0
  let best = 0
  for (const number of alike) {
    const pair = number < 0 ? -1 - number : number
    const difference = values[to[pair]!]! - values[from[pair]!]!
    if (Number.isNaN(difference)) continue
    present++
    const shift = Math.fround(number < 0 ? 0 - difference : difference)
    counts.set(shift, (counts.get(shift) ?? 0) + 1)
    if (counts.get(shift)! > (counts.get(best) ?? 0)) best = shift
  }
  return present > 0 && (counts.get(best) ?? 0) >= leastSupport * present ? best : null
}
