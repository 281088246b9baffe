import type { Correlation } from '../../contracts/profile'
import type { NumberColumn } from '../../contracts/table'

/** Rows taken at a time: a block of every column fits into the processor's cache. */
const blockRows = 2048
const blocksAStep = 16

/** Sums over the rows where both columns have a value. */
interface Sums {
  n: number
  x: number
  y: number
  xx: number
  yy: number
  xy: number
}

/**
 * Pearson correlation of every pair of number columns over the rows where both have a value, as
 * pandas `DataFrame.corr`, in one pass. Columns are shifted by a typical value first, which keeps
 * the sums of squares small and their difference exact. Pairs without variation are left out.
 * Strongest first.
 */
export function correlate(
  columns: readonly NumberColumn[],
  shifts: readonly number[],
): Correlation[] {
  const steps = correlateSteps(columns, shifts)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** The same in steps of some milliseconds. */
export function* correlateSteps(
  columns: readonly NumberColumn[],
  shifts: readonly number[],
): Generator<void, Correlation[]> {
  const rowCount = columns[0]?.values.length ?? 0
  const values = columns.map(() => new Float64Array(blockRows))
  const present = columns.map(() => new Float64Array(blockRows))
  const pairs = columns.flatMap((_, a) =>
    columns.slice(0, a).map((_, b) => ({ a, b, sums: zero() })),
  )
  for (let from = 0; from < rowCount; from += blockRows) {
    const length = Math.min(blockRows, rowCount - from)
    const complete = columns.map((column, index) =>
      loadBlock(column.values, from, length, shifts[index]!, values[index]!, present[index]!),
    )
    for (const { a, b, sums } of pairs) {
      if (complete[a] && complete[b]) addComplete(sums, values[a]!, values[b]!, length)
      else addPresent(sums, values[a]!, values[b]!, present[a]!, present[b]!, length)
    }
    if ((from / blockRows) % blocksAStep === blocksAStep - 1) yield
  }
  return pairs
    .flatMap(({ a, b, sums }) => {
      const r = pearson(sums)
      return r === null ? [] : [{ a: columns[b]!.name, b: columns[a]!.name, r, rows: sums.n }]
    })
    .sort((first, second) => Math.abs(second.r) - Math.abs(first.r))
}

const zero = (): Sums => ({ n: 0, x: 0, y: 0, xx: 0, yy: 0, xy: 0 })

/** Copies a block, missing as 0 with a 0 in `present`. True where no cell is missing. */
function loadBlock(
  cells: Float64Array,
  from: number,
  length: number,
  shift: number,
  values: Float64Array,
  present: Float64Array,
): boolean {
  let count = 0
  for (let i = 0; i < length; i++) {
    const value = cells[from + i]!
    const known = Number.isNaN(value) ? 0 : 1
    values[i] = known ? value - shift : 0
    present[i] = known
    count += known
  }
  return count === length
}

function addComplete(sums: Sums, xs: Float64Array, ys: Float64Array, length: number): void {
  let x = 0
  let y = 0
  let xx = 0
  let yy = 0
  let xy = 0
  for (let i = 0; i < length; i++) {
    const u = xs[i]!
    const v = ys[i]!
    x += u
    y += v
    xx += u * u
    yy += v * v
    xy += u * v
  }
  add(sums, length, x, y, xx, yy, xy)
}

function addPresent(
  sums: Sums,
  xs: Float64Array,
  ys: Float64Array,
  xPresent: Float64Array,
  yPresent: Float64Array,
  length: number,
): void {
  let n = 0
  let x = 0
  let y = 0
  let xx = 0
  let yy = 0
  let xy = 0
  for (let i = 0; i < length; i++) {
    const u = xs[i]! * yPresent[i]!
    const v = ys[i]! * xPresent[i]!
    n += xPresent[i]! * yPresent[i]!
    x += u
    y += v
    xx += u * u
    yy += v * v
    xy += u * v
  }
  add(sums, n, x, y, xx, yy, xy)
}

function add(sums: Sums, n: number, x: number, y: number, xx: number, yy: number, xy: number) {
  sums.n += n
  sums.x += x
  sums.y += y
  sums.xx += xx
  sums.yy += yy
  sums.xy += xy
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
