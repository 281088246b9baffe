import type { Correlation, NumberArray, NumberColumn } from '../../contracts'
import type { Steps } from '../../ground/pacing'
import { readNumbers } from '../columns'

/** Rows taken at a time: a block of every column fits into the processor's cache. */
const blockRows = 2048
const blocksAStep = 64

/** One column's cells of a block. */
interface Block {
  /** Shifted values, 0 where missing. */
  readonly values: Float64Array
  /** Positions of the missing cells: the first `missing`. */
  readonly gaps: Uint16Array
  /** 1 where missing. */
  readonly absent: Uint8Array
  missing: number
  sum: number
  squares: number
}

/** Sums over the rows where both columns have a value. */
interface Sums {
  n: number
  x: number
  y: number
  xx: number
  yy: number
  xy: number
}

/** Two columns by their place. */
interface Pair {
  readonly a: number
  readonly b: number
  readonly sums: Sums
}

/**
 * Pearson correlation of every pair of number columns over the rows where both have a value, as
 * pandas `DataFrame.corr`, in one pass. Columns are shifted by a typical value first, which keeps
 * the sums of squares small and their difference exact. Pairs without variation are left out.
 * Strongest first. In steps of some milliseconds.
 */
export function* correlateSteps(
  columns: readonly NumberColumn[],
  shifts: readonly number[],
): Steps<Correlation[]> {
  const rowCount = columns[0]?.values.length ?? 0
  const blocks = columns.map(emptyBlock)
  const pairs: Pair[] = columns.flatMap((_, a) =>
    columns.slice(0, a).map((_, b) => ({ a, b, sums: zero() })),
  )
  for (let from = 0; from < rowCount; from += blockRows) {
    columns.forEach(({ values }, index) => {
      load(blocks[index]!, values, from, shifts[index]!)
    })
    addBlocks(pairs, blocks, Math.min(blockRows, rowCount - from))
    if ((from / blockRows) % blocksAStep === blocksAStep - 1) yield
  }
  return pairs
    .flatMap(({ a, b, sums }) => {
      const r = pearson(sums)
      return r === null ? [] : [{ a: columns[b]!.name, b: columns[a]!.name, r, rows: sums.n }]
    })
    .sort((first, second) => Math.abs(second.r) - Math.abs(first.r))
}

const emptyBlock = (): Block => ({
  values: new Float64Array(blockRows),
  gaps: new Uint16Array(blockRows),
  absent: new Uint8Array(blockRows),
  missing: 0,
  sum: 0,
  squares: 0,
})

const zero = (): Sums => ({ n: 0, x: 0, y: 0, xx: 0, yy: 0, xy: 0 })

function load(block: Block, cells: NumberArray, from: number, shift: number): void {
  const { values, gaps, absent } = block
  const length = readNumbers(cells, from, values)
  let missing = 0
  let sum = 0
  let squares = 0
  for (let i = 0; i < length; i++) {
    const cell = values[i]!
    const gap = Number.isNaN(cell) ? 1 : 0
    const value = gap ? 0 : cell - shift
    // Written in any case and kept only in a gap: no branch to predict.
    gaps[missing] = i
    missing += gap
    absent[i] = gap
    values[i] = value
    sum += value
    squares += value * value
  }
  block.missing = missing
  block.sum = sum
  block.squares = squares
}

function addBlocks(pairs: readonly Pair[], blocks: readonly Block[], length: number): void {
  for (let pair = 0; pair < pairs.length; pair++) {
    const { a, b, sums } = pairs[pair]!
    add(sums, blocks[a]!, blocks[b]!, length)
  }
}

/**
 * Adds a block to a pair's sums. Missing cells count as 0, so the products need no test; what a
 * column has in the gaps of the other is taken out again, which is little where little is missing.
 */
function add(sums: Sums, a: Block, b: Block, length: number): void {
  const withoutB = sumsInGaps(a, b)
  const withoutA = sumsInGaps(b, a)
  sums.n += length - a.missing - b.missing + withoutB.shared
  sums.x += a.sum - withoutB.sum
  sums.xx += a.squares - withoutB.squares
  sums.y += b.sum - withoutA.sum
  sums.yy += b.squares - withoutA.squares
  sums.xy += dot(a.values, b.values, length)
}

/** What a column has in the gaps of another; `shared` counts the gaps of both. */
function sumsInGaps({ values, absent }: Block, { gaps, missing }: Block) {
  let sum = 0
  let squares = 0
  let shared = 0
  for (let gap = 0; gap < missing; gap++) {
    const position = gaps[gap]!
    const value = values[position]!
    sum += value
    squares += value * value
    shared += absent[position]!
  }
  return { sum, squares, shared }
}

/** Four sums side by side: one alone waits for each addition before the next. */
function dot(xs: Float64Array, ys: Float64Array, length: number): number {
  let a = 0
  let b = 0
  let c = 0
  let d = 0
  const whole = length - (length % 4)
  for (let i = 0; i < whole; i += 4) {
    a += xs[i]! * ys[i]!
    b += xs[i + 1]! * ys[i + 1]!
    c += xs[i + 2]! * ys[i + 2]!
    d += xs[i + 3]! * ys[i + 3]!
  }
  for (let i = whole; i < length; i++) a += xs[i]! * ys[i]!
  return a + b + c + d
}

/** Null for fewer than two rows or a column that does not vary over them. */
function pearson({ n, x, y, xx, yy, xy }: Sums): number | null {
  if (n < 2) return null
  const varianceX = xx - (x * x) / n
  const varianceY = yy - (y * y) / n
  // What is left of a constant column after rounding is no variance.
  const noise = 1e-12
  if (!(varianceX > noise * xx && varianceY > noise * yy)) return null
  const r = (xy - (x * y) / n) / Math.sqrt(varianceX * varianceY)
  return Math.max(-1, Math.min(1, r))
}
