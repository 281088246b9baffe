import { countUpTo } from '../../../ground/maths'
import type { TrainingFeature } from '../../features'

/** Of a missing cell to a known one: halfway across. */
const missingDistance = 0.5

/** A row of another family, and how far it is. */
export interface Neighbour {
  /** Place in the rows. */
  readonly place: number
  readonly distance: number
}

/**
 * Finds the rows of other families nearest to one, each family once, the nearest first. Numbers are
 * compared by rank, so that a copy moved by a constant stays near; categories are alike or not.
 * @param rows table rows; @param familyOf family of every one of them
 */
export function nearestRows(
  features: readonly TrainingFeature[],
  rows: Int32Array,
  familyOf: Int32Array,
): (place: number, count: number) => readonly Neighbour[] {
  const columns = features.map((feature) =>
    feature.kind === 'number'
      ? { ranked: true, cells: ranks(Float64Array.from(rows, (row) => feature.values[row]!)) }
      : { ranked: false, cells: Float64Array.from(rows, (row) => known(feature.codes[row]!)) },
  )
  const distances = new Float64Array(rows.length)
  return (place, count) => {
    distances.fill(0)
    for (const { ranked, cells } of columns) addDistances(distances, cells, cells[place]!, ranked)
    return smallest(distances, familyOf, familyOf[place]!, count)
  }
}

const known = (code: number) => (code < 0 ? Number.NaN : code)

/** Each value's place among the known ones, 0…1, ties in the middle; NaN stays. */
function ranks(values: Float64Array): Float64Array {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort()
  const places = new Map<number, number>()
  for (let from = 0; from < sorted.length; ) {
    const to = countUpTo(sorted, sorted[from]!)
    places.set(sorted[from]!, (from + to) / 2 / sorted.length)
    from = to
  }
  return values.map((value) => places.get(value) ?? Number.NaN)
}

function addDistances(sums: Float64Array, cells: Float64Array, own: number, ranked: boolean): void {
  const ownMissing = Number.isNaN(own)
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i]!
    const apart = ranked ? Math.abs(cell - own) : cell === own ? 0 : 1
    const missing = Number.isNaN(cell)
    if (missing || ownMissing) sums[i]! += missing && ownMissing ? 0 : missingDistance
    else sums[i]! += apart
  }
}

/** The nearest row of each family but the own one, at most `count` families. */
function smallest(
  distances: Float64Array,
  familyOf: Int32Array,
  own: number,
  count: number,
): readonly Neighbour[] {
  const found: Neighbour[] = []
  for (let place = 0; place < distances.length; place++) {
    const distance = distances[place]!
    const last = found[count - 1]
    if (familyOf[place] === own || (last && distance >= last.distance)) continue
    const same = found.findIndex((other) => familyOf[other.place] === familyOf[place])
    if (same >= 0) {
      if (found[same]!.distance <= distance) continue
      found.splice(same, 1)
    }
    const at = found.findIndex((other) => other.distance > distance)
    found.splice(at < 0 ? found.length : at, 0, { place, distance })
    found.length = Math.min(found.length, count)
  }
  return found
}
