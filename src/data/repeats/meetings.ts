import { sfc32, shuffle } from '../../ground/maths'
import { type ComparableRows, mixWords } from './compared'
import { type SortBuffers, sortBuffers, sortByHash } from './sortByHash'

const seed = 20_260_101
const fewestRounds = 12
const mostRounds = 40
/** Row hashes in all rounds together; bounds the time on very long files. */
const mostHashes = 8_000_000
/** Runs of equal hashes up to this length are compared pair by pair, longer ones told apart further. */
const shortRun = 8

/** Looks at a pair of rows that met; a pair may meet in many rounds. */
export type OnMeeting = (a: number, b: number) => void

/**
 * Brings rows together that agree on most columns, among `candidates`. Every round takes the columns in
 * another random order and sorts rows by a hash of the first few, as many as tell most unrelated
 * rows apart; a pair whose differing cells lie in the later columns meets in one run
 * (locality-sensitive hashing, Indyk and Motwani 1998). `onRound` gets the share done after each.
 */
export function meetRows(
  table: ComparableRows,
  candidates: Int32Array,
  onMeeting: OnMeeting,
  onRound: (share: number) => void,
): void {
  const size = candidates.length
  if (size < 2 || table.width === 0) return
  const random = sfc32(seed)
  const work: Round = {
    table,
    onMeeting,
    rows: new Int32Array(size),
    hashes: new Int32Array(size),
    buffers: sortBuffers(size),
  }
  const rounds = Math.max(fewestRounds, Math.min(mostRounds, Math.floor(mostHashes / size)))
  for (let round = 0; round < rounds; round++) {
    work.rows.set(candidates)
    const columns = Int32Array.from({ length: table.width }, (_, j) => j)
    shuffle(columns, random)
    runRound(work, columns)
    onRound((round + 1) / rounds)
  }
}

interface Round {
  readonly table: ComparableRows
  readonly onMeeting: OnMeeting
  readonly rows: Int32Array
  readonly hashes: Int32Array
  readonly buffers: SortBuffers
}

/** Sorts by ever more columns; rows that stand in short runs are compared and leave. */
function runRound({ table, onMeeting, rows, hashes, buffers }: Round, columns: Int32Array): void {
  const wanted = Math.log(rows.length) + 1
  let active = rows.length
  let taken = 0
  let told = 0
  hashes.fill(0)
  while (active > 1 && taken < columns.length) {
    const first = taken
    do told += table.information[columns[taken++]!]!
    while (taken < columns.length && told < wanted)
    addToHashes(table, rows, hashes, active, columns.subarray(first, taken))
    sortByHash(rows, hashes, active, buffers)
    active = compareRuns(onMeeting, rows, hashes, active, taken === columns.length)
  }
}

function addToHashes(
  { codes, width }: ComparableRows,
  rows: Int32Array,
  hashes: Int32Array,
  active: number,
  columns: Int32Array,
): void {
  for (let i = 0; i < active; i++) {
    const start = rows[i]! * width
    let hash = hashes[i]!
    for (let k = 0; k < columns.length; k++) hash = mixWords(codes[start + columns[k]!]!, hash)
    hashes[i] = hash
  }
}

/** Compares rows in short runs and moves the others to the front; returns how many those are. */
function compareRuns(
  onMeeting: OnMeeting,
  rows: Int32Array,
  hashes: Int32Array,
  active: number,
  last: boolean,
): number {
  let kept = 0
  for (let start = 0; start < active; ) {
    let end = start + 1
    while (end < active && hashes[end] === hashes[start]) end++
    if (end - start > shortRun && !last) {
      for (let i = start; i < end; i++) {
        rows[kept] = rows[i]!
        hashes[kept++] = hashes[i]!
      }
    } else {
      const reach = end - start > shortRun ? 1 : shortRun
      for (let i = start; i < end; i++)
        for (let k = i + 1; k < end && k <= i + reach; k++) onMeeting(rows[i]!, rows[k]!)
    }
    start = end
  }
  return kept
}
