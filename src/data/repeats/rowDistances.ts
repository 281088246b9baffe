import type { Column } from '../../contracts'
import { sfc32 } from '../../ground/maths'
import type { ComparableRows } from './compared'
import { mixWords } from './compared'
import { sortBuffers, sortByHash } from './sortByHash'

const seed = 20_260_102
const rounds = 8
/** Runs of equal fingerprints longer than this say nothing about distance. */
const shortRun = 8
const fewestVotes = 6
/** A spike stands out this much above the mean number of votes a distance. */
const standsOut = 20
export const mostDistances = 16
const mostPairs = 1 << 21

/** A distance at which rows look like copies, with the pairs (row, row + distance) that say so. */
export interface RowDistance {
  readonly distance: number
  readonly rows: Int32Array
}

/**
 * Distances at which a block of rows may stand again, also where its numbers were moved by a
 * constant. Two neighbouring rows keep their texts and the differences of their numbers in such a
 * copy, so a hash of those over random columns finds the same place again; pairs of places vote for
 * their distance, and the spikes are returned, most votes first. They are to be verified.
 */
export function rowDistances(table: ComparableRows): RowDistance[] {
  const places = table.rows - 1
  if (places < 2 || table.width === 0) return []
  const random = sfc32(seed)
  const votes = new Int32Array(table.rows)
  const pairs: VotingPairs = {
    from: new Int32Array(mostPairs),
    to: new Int32Array(mostPairs),
    size: 0,
  }
  const rows = new Int32Array(places)
  const hashes = new Int32Array(places)
  const missing = new Uint8Array(places)
  const buffers = sortBuffers(places)
  for (let round = 0; round < rounds; round++) {
    hashes.fill(0)
    missing.fill(0)
    for (const column of drawColumns(table, random)) addFingerprint(column, hashes, missing)
    let size = 0
    for (let row = 0; row < places; row++) {
      if (missing[row]) continue
      hashes[size] = hashes[row]!
      rows[size++] = row
    }
    sortByHash(rows, hashes, size, buffers)
    vote(rows, hashes, size, votes, pairs)
  }
  return spikes(votes).map((distance) => ({ distance, rows: rowsAt(pairs, distance) }))
}

interface VotingPairs {
  readonly from: Int32Array
  readonly to: Int32Array
  size: number
}

/** Random columns that together tell most unrelated places apart. */
function drawColumns(
  { columns, information, rows }: ComparableRows,
  random: () => number,
): Column[] {
  const left = columns.map((column, j) => ({ column, nats: information[j]! }))
  const drawn: Column[] = []
  let told = 0
  while (left.length > 0 && told < Math.log(rows) + 3) {
    const [next] = left.splice(Math.floor(random() * left.length), 1)
    if (!next) break
    drawn.push(next.column)
    // A text counts at both rows of the place.
    told += next.column.type === 'text' ? 2 * next.nats : next.nats
  }
  return drawn
}

function addFingerprint(column: Column, hashes: Int32Array, missing: Uint8Array): void {
  if (column.type === 'text') {
    const { codes } = column
    for (let row = 0; row < hashes.length; row++) {
      const here = codes[row]!
      const next = codes[row + 1]!
      if (here < 0 || next < 0) missing[row] = 1
      else hashes[row] = mixWords(next, mixWords(here, hashes[row]!))
    }
    return
  }
  const { values } = column
  // Single precision drops the rounding error of a difference, and adding 0 turns −0 into 0.
  const float = new Float32Array(1)
  const bits = new Int32Array(float.buffer)
  for (let row = 0; row < hashes.length; row++) {
    const difference = values[row + 1]! - values[row]!
    if (Number.isNaN(difference)) missing[row] = 1
    float[0] = difference + 0
    hashes[row] = mixWords(bits[0]!, hashes[row]!)
  }
}

function vote(
  rows: Int32Array,
  hashes: Int32Array,
  size: number,
  votes: Int32Array,
  pairs: VotingPairs,
): void {
  for (let start = 0; start < size; ) {
    let end = start + 1
    while (end < size && hashes[end] === hashes[start]) end++
    if (end - start <= shortRun)
      for (let i = start; i < end; i++)
        for (let k = i + 1; k < end; k++) {
          // The sort is stable: rows of a run ascend.
          votes[rows[k]! - rows[i]!]!++
          if (pairs.size === mostPairs) continue
          pairs.from[pairs.size] = rows[i]!
          pairs.to[pairs.size++] = rows[k]!
        }
    start = end
  }
}

function spikes(votes: Int32Array): number[] {
  let total = 0
  for (const count of votes) total += count
  const least = Math.max(fewestVotes, (standsOut * total) / votes.length)
  const found: number[] = []
  for (let distance = 1; distance < votes.length; distance++)
    if (votes[distance]! >= least) found.push(distance)
  return found.sort((a, b) => votes[b]! - votes[a]!).slice(0, mostDistances)
}

function rowsAt({ from, to, size }: VotingPairs, distance: number): Int32Array {
  const rows: number[] = []
  for (let pair = 0; pair < size; pair++)
    if (to[pair]! - from[pair]! === distance) rows.push(from[pair]!)
  return Int32Array.from(rows)
}
