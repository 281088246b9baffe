import { binOf } from '../../features'
import type { FittedModel, PairTerm, Shape } from '../../terms'

/** Sweeps over lines and columns; each shrinks what is left many times over. */
const sweeps = 30

/**
 * Moves what a pair says of one feature alone into that feature's shape, so that a pair holds only
 * what the two do together: weighted mean 0 along every line and column (Lengerich et al. 2020).
 * The function as a whole stays the same. The cuts of a pair must be among those of its shapes.
 * @param cellRows rows by cell of each pair
 */
export function purify(model: FittedModel, cellRows: readonly Float64Array[]): FittedModel {
  const shapes = model.shapes.map((shape) => ({ ...shape, values: shape.values.slice() }))
  const pairs = model.pairs.map((pair, p) => purifyPair(pair, shapes, cellRows[p]!))
  return { ...model, shapes, pairs }
}

type Draft = { -readonly [K in keyof Shape]: Shape[K] }

function purifyPair(pair: PairTerm, shapes: Draft[], cellRows: Float64Array): PairTerm {
  const lines = pair.cuts[0].length + 2
  const columns = pair.cuts[1].length + 2
  const values = pair.values.slice()
  const moved = [new Float64Array(lines), new Float64Array(columns)] as const
  for (let sweep = 0; sweep < sweeps; sweep++) {
    moveMeans(values, cellRows, moved[0], columns, 1)
    moveMeans(values, cellRows, moved[1], 1, columns)
  }
  addTo(shapes[pair.features[0]]!, pair.cuts[0], moved[0])
  addTo(shapes[pair.features[1]]!, pair.cuts[1], moved[1])
  return { ...pair, values }
}

/** Takes the weighted mean off every line; a line without rows keeps its values. */
function moveMeans(
  values: Float64Array,
  weights: Float64Array,
  moved: Float64Array,
  lineStep: number,
  cellStep: number,
): void {
  const cells = values.length / moved.length
  for (let line = 0; line < moved.length; line++) {
    let sum = 0
    let weight = 0
    for (let k = 0; k < cells; k++) {
      const cell = line * lineStep + k * cellStep
      sum += weights[cell]! * values[cell]!
      weight += weights[cell]!
    }
    if (weight === 0) continue
    for (let k = 0; k < cells; k++) values[line * lineStep + k * cellStep]! -= sum / weight
    moved[line]! += sum / weight
  }
}

function addTo(shape: Draft, cuts: Float32Array, moved: Float64Array): void {
  for (let bin = 0; bin < shape.values.length; bin++) {
    // Any value inside the bin tells its place among the pair's cuts; its upper end is one.
    const upper = shape.cuts[bin] ?? Number.POSITIVE_INFINITY
    shape.values[bin]! += moved[binOf(cuts, upper)]!
  }
  shape.missing += moved[cuts.length + 1]!
}
