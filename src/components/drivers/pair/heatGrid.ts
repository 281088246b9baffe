import { type Explanation, type Feature, fewestRows, type PairEffect } from '../../../contracts'
import { axisPlaces, type BinPlace, binOfValue, pointsOf } from '../facts'

/** One side of the map: a feature and its bins, the missing last where any row lacks it. */
export interface HeatAxis {
  /** Of the feature in the manifest. */
  readonly index: number
  readonly feature: Feature
  readonly places: readonly BinPlace[]
}

export interface HeatCell {
  readonly row: number
  readonly column: number
  /** Log-odds. */
  readonly value: number
  readonly count: number
}

export interface HeatGrid {
  /** From the top down: large numbers stand high, as on a chart. */
  readonly rows: HeatAxis
  readonly columns: HeatAxis
  /** Row-major over rows × columns. */
  readonly cells: readonly HeatCell[]
  /** Largest absolute log-odds of cells that have rows; the end of the colours. */
  readonly strongest: number
}

/** Arranges a pair as rows and columns. A category goes to the rows, where its names have room. */
export function heatGrid(features: readonly Feature[], pair: PairEffect): HeatGrid {
  const sides = ([0, 1] as const).map((side) => {
    const index = pair.features[side]
    const feature = features[index]!
    return { index, feature, places: axisPlaces(feature, pair, side) }
  })
  const [first, second] = [sides[0]!, sides[1]!]
  const swapped = first.feature.kind === 'number' && second.feature.kind === 'category'
  const across = second.places.length
  const at = (one: number, two: number) => one * across + two
  const count = (one: number, two: number) => pair.counts[at(one, two)] ?? 0
  const firstBins = usedBins(first.places, (bin) =>
    second.places.some((_, other) => count(bin, other) > 0),
  )
  const secondBins = usedBins(second.places, (bin) =>
    first.places.some((_, other) => count(other, bin) > 0),
  )
  const [rowAxis, columnAxis] = swapped ? [second, first] : [first, second]
  const rowBins = fromTop(rowAxis, swapped ? secondBins : firstBins)
  const columnBins = swapped ? firstBins : secondBins
  const cells = rowBins.flatMap((rowBin, row) =>
    columnBins.map((columnBin, column) => {
      const [one, two] = swapped ? [columnBin, rowBin] : [rowBin, columnBin]
      return { row, column, value: pair.values[at(one, two)] ?? 0, count: count(one, two) }
    }),
  )
  return {
    rows: { ...rowAxis, places: rowBins.map((bin) => rowAxis.places[bin]!) },
    columns: {
      ...columnAxis,
      places: columnBins.map((bin) => columnAxis.places[bin]!),
    },
    cells,
    strongest: cells.reduce(
      (most, { value, count: rows }) => (rows > 0 ? Math.max(most, Math.abs(value)) : most),
      1e-9,
    ),
  }
}

/** All bins, but that of the missing only where rows fall into it. */
function usedBins(places: readonly BinPlace[], used: (bin: number) => boolean): readonly number[] {
  return places.flatMap((place, bin) => (place.kind !== 'missing' || used(bin) ? [bin] : []))
}

function fromTop({ feature, places }: HeatAxis, bins: readonly number[]): readonly number[] {
  if (feature.kind === 'category') return bins
  const missing = bins.filter((bin) => places[bin]!.kind === 'missing')
  return [...bins.filter((bin) => places[bin]!.kind !== 'missing').reverse(), ...missing]
}

/** The cell that moves the typical customer's risk furthest among those with enough rows; null where none moves it. */
export function strongestCell({ cells }: HeatGrid, base: number): HeatCell | null {
  let found: HeatCell | null = null
  let furthest = 0.0005
  for (const cell of cells) {
    const points = Math.abs(pointsOf(base, cell.value))
    if (cell.count < fewestRows || points < furthest) continue
    found = cell
    furthest = points
  }
  return found
}

/** The cell a customer stands in; null where the training data knew no such pair. */
export function cellOf({ rows, columns, cells }: HeatGrid, customer: Explanation): HeatCell | null {
  const values = new Map(customer.steps.map((step) => [step.feature, step.value]))
  const place = ({ index, feature, places }: HeatAxis) => {
    const bins = places.map((each) => ({ place: each }))
    const bin = binOfValue(feature, bins, values.get(index) ?? null)
    return bin >= 0 ? bin : places.findIndex(({ kind }) => kind === 'missing')
  }
  const [row, column] = [place(rows), place(columns)]
  return row < 0 || column < 0 ? null : (cells[row * columns.places.length + column] ?? null)
}
