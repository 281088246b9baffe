import type { SampledColumn } from './columnSample'
import { isNoise, isOrdered } from './isOrdered'

/** Pairs of rows that a formula must order as the column does before all rows are sorted by it. */
const words = 4
const bits = 31
const triedPairs = words * bits
/** Fewer pairs than this with a difference in the column tell nothing. */
const leastTried = 12

type Formula = (x: number, y: number) => number

/** What analysts compute; a column ordered alike is one of these, or a logarithm, a band … of it. */
const formulas: readonly Formula[] = [
  (x, y) => x + y,
  (x, y) => x - y,
  (x, y) => x * y,
  (x, y) => x / y,
  (x, y) => y / x,
  (x, y) => x / (y + 1),
  (x, y) => y / (x + 1),
  (x, y) => x / Math.max(y, 1),
  (x, y) => y / Math.max(x, 1),
]
const itself: Formula = (x) => x

/** How numbers change within the tried pairs, a bit a pair: where they rise, fall, or stay. */
interface Changes {
  readonly rise: Int32Array
  readonly fall: Int32Array
  readonly stay: Int32Array
}

/** Finds which columns of numbers rise or fall with another, or with a formula of two, to rounding. */
export class Orderings {
  private readonly own: readonly Changes[]
  /** By two columns, the first before the second, and by formula. */
  private readonly ofTwo = new Map<number, readonly Changes[]>()

  constructor(private readonly columns: readonly SampledColumn[]) {
    this.own = columns.map((column) => changesOf(itself, column, column))
  }

  followsOne(child: number, a: number): boolean {
    return this.follows(child, this.own[a]!, itself, a, a)
  }

  followsTwo(child: number, a: number, b: number): boolean {
    if (a > b) return this.followsTwo(child, b, a)
    const { columns, ofTwo } = this
    const key = a * columns.length + b
    const changes =
      ofTwo.get(key) ?? formulas.map((formula) => changesOf(formula, columns[a]!, columns[b]!))
    ofTwo.set(key, changes)
    return changes.some((each, at) => this.follows(child, each, formulas[at]!, a, b))
  }

  private follows(
    child: number,
    changes: Changes,
    formula: Formula,
    a: number,
    b: number,
  ): boolean {
    const direction = triedDirection(this.own[child]!, changes)
    if (direction === 0) return false
    const [left, right] = [this.columns[a]!.values, this.columns[b]!.values]
    const keys = Float64Array.from(left, (x, row) => formula(x, right[row]!))
    return isOrdered(this.columns[child]!, direction, keys)
  }
}

function changesOf(formula: Formula, a: SampledColumn, b: SampledColumn): Changes {
  const changes = {
    rise: new Int32Array(words),
    fall: new Int32Array(words),
    stay: new Int32Array(words),
  }
  const pairs = Math.min(triedPairs, a.values.length >> 1)
  for (let pair = 0; pair < pairs; pair++) {
    const before = formula(a.values[2 * pair]!, b.values[2 * pair]!)
    const by = formula(a.values[2 * pair + 1]!, b.values[2 * pair + 1]!) - before
    if (!Number.isFinite(by)) continue
    const kind = isNoise(by, before) ? changes.stay : by > 0 ? changes.rise : changes.fall
    kind[Math.floor(pair / bits)]! |= 1 << (pair % bits)
  }
  return changes
}

/** 1 rising, −1 falling, 0 neither, by the tried pairs; one of them may be an exception. */
function triedDirection(child: Changes, by: Changes): 1 | -1 | 0 {
  let along = 0
  let against = 0
  let stays = 0
  for (let word = 0; word < words; word++) {
    const rise = child.rise[word]!
    const fall = child.fall[word]!
    along += ones(rise & by.rise[word]!) + ones(fall & by.fall[word]!)
    against += ones(rise & by.fall[word]!) + ones(fall & by.rise[word]!)
    stays += ones((rise | fall) & by.stay[word]!)
    if (stays > 1 || (along > 1 && against > 1)) return 0
  }
  if (along + against < leastTried || Math.min(along, against) + stays > 1) return 0
  return along > against ? 1 : -1
}

/** Number of bits that are set (Warren, Hacker's Delight). */
function ones(word: number): number {
  let left = word - ((word >>> 1) & 0x55555555)
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333)
  return Math.imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
