import { type ComparableRows, PairWeights } from './compared'
import { meetRows, type OnMeeting } from './meetings'
import { PairAcceptance } from './pairAcceptance'
import { Steadiness } from './steadiness'
import type { UnionFind } from './unionFind'

/** Pairs kept that are alike but not accepted, to be weighed again when copies are known. */
const mostUndecided = 1 << 18
/** Nats by which knowing copies may lessen what chance explains; others are not kept. */
const mostGained = 8

/** Rows to be searched for pairs that are alike. */
export interface PairSearch {
  readonly table: ComparableRows
  /** The family of a row, among all of `families`. */
  readonly memberOf: (row: number) => number
  /** False for pairs that are not to be looked at. */
  readonly concerns: (a: number, b: number) => boolean
  /**
   * Nats by which pairs alike by chance are fewer than reckoned. Given, pairs in doubt are weighed
   * again by what the copies found look like.
   */
  readonly leeway: ((weights: PairWeights) => number) | null
  /** Gets the pairs that are joined. */
  readonly onJoin?: OnMeeting
  /** Gets the pairs that met and differ in too many columns. */
  readonly onUnlike?: OnMeeting
}

/**
 * Finds rows that agree on most columns, among `candidates`, and joins them in `families` as far as
 * chance does not explain them. Where copies stand `inBlocks`, their neighbours settle those in
 * doubt. `onProgress` gets the share done.
 *
 * @returns names of the columns in which copies agree no more often than strangers
 */
export function joinNearCopies(
  table: ComparableRows,
  candidates: Int32Array,
  families: UnionFind,
  inBlocks: boolean,
  onProgress: (share: number) => void,
): string[] {
  const steadiness = new Steadiness(table, families.copy())
  const search: PairSearch = {
    table,
    memberOf: (row) => row,
    concerns: () => true,
    leeway: inBlocks ? null : () => 0,
    onJoin: (a, b) => steadiness.learn(a, b),
    onUnlike: (a, b) => steadiness.tryUnlike(a, b),
  }
  joinPairs(search, candidates, families, onProgress)
  return steadiness.unsteady()
}

/** The same for a search of its own. */
export function joinPairs(
  { table, memberOf, concerns, leeway, onJoin, onUnlike }: PairSearch,
  candidates: Int32Array,
  families: UnionFind,
  onProgress: (share: number) => void,
): void {
  const weights = new PairWeights(table)
  const accept = new PairAcceptance(families, memberOf, table.rows, (a, b) => {
    weights.learn(a, b)
    onJoin?.(a, b)
  })
  const strangers = (a: number, b: number) =>
    concerns(a, b) && families.find(memberOf(a)) !== families.find(memberOf(b))
  const undecided: (readonly [a: number, b: number])[] = []
  meetRows(
    table,
    candidates,
    (a, b) => {
      if (!strangers(a, b)) return
      const logExpected = weights.byChance(a, b)
      if (logExpected === null) return onUnlike?.(a, b)
      if (accept.offer(a, b, logExpected) || !leeway || undecided.length === mostUndecided) return
      if (logExpected <= accept.openLimit + mostGained) undecided.push([a, b])
    },
    (share) => {
      accept.settle()
      onProgress(share)
    },
  )
  const weigh = leeway && weights.byCopies()
  if (!weigh) return
  const less = leeway(weights)
  for (const [a, b] of undecided) {
    const logExpected = strangers(a, b) ? weigh(a, b) : null
    if (logExpected !== null) accept.offer(a, b, logExpected - less)
  }
  accept.settle()
}
