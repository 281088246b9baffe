import { type ComparableRows, surpriseSteps } from './comparableRows'

/** Of the columns two rows share, at most this part may differ. */
const differingShare = 0.2
/** Rows that have fewer of the columns in common are not compared. */
const leastShared = 0.6

/** Compares pairs of rows; a missing cell neither agrees nor disagrees. Results stand in the fields. */
export class RowComparison {
  /** Columns present in both rows, and those of them that differ. */
  shared = 0
  differing = 0
  /** Sum of the surprise of what agrees, nats. */
  surprise = 0

  /** `share` of the columns two rows have in common may differ. */
  constructor(
    private readonly table: ComparableRows,
    private readonly share = differingShare,
  ) {}

  /** True where most columns are shared and agree. */
  alike(a: number, b: number): boolean {
    const { width, codes, surprise } = this.table
    const most = Math.floor(this.share * width)
    const left = a * width
    const right = b * width
    let shared = 0
    let differing = 0
    let steps = 0
    for (let j = 0; j < width; j++) {
      const x = codes[left + j]!
      const y = codes[right + j]!
      if (x < 0 || y < 0) continue
      shared++
      if (x !== y) {
        if (++differing > most) return false
      } else steps += Math.min(surprise[left + j]!, surprise[right + j]!)
    }
    this.shared = shared
    this.differing = differing
    this.surprise = steps / surpriseSteps
    return enoughAlike(shared, differing, width, this.share)
  }
}

/** Columns that may differ where none is missing. */
export function mostDiffering(width: number): number {
  return Math.floor(differingShare * width)
}

/** Whether a pair that shares `shared` of `width` columns agrees on enough of them. */
export function enoughAlike(
  shared: number,
  differing: number,
  width: number,
  share = differingShare,
): boolean {
  return shared >= leastShared * width && differing <= share * shared
}
