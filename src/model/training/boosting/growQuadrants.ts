import type { Histogram, StepOptions, TermForm } from './growStep'

/**
 * The step of FAST (Lou et al. 2013): one cut on each axis of a grid, and the Newton step of each
 * of the four quadrants, −G / (H + λ). Missing cells lie beyond the last cut of their axis. A
 * quadrant with too few rows keeps 0. All zeros where no pair of cuts gains.
 */
export function growQuadrants(
  histogram: Histogram,
  form: TermForm,
  options: StepOptions,
  step: Float64Array,
  sums: GridSums,
): void {
  const { columns, size } = form
  const lines = size / columns
  sums.fill(histogram, lines, columns)
  step.fill(0, 0, size)
  const value = new Float64Array(4)
  let best = 0
  let bestLine = 0
  let bestColumn = 0
  for (let line = 1; line < lines; line++) {
    for (let column = 1; column < columns; column++) {
      const gain = quadrants(sums, lines, columns, line, column, options, value)
      if (gain <= best) continue
      best = gain
      bestLine = line
      bestColumn = column
    }
  }
  if (best === 0) return
  quadrants(sums, lines, columns, bestLine, bestColumn, options, value)
  for (let line = 0; line < lines; line++) {
    const below = line < bestLine ? 0 : 2
    step.fill(value[below]!, line * columns, line * columns + bestColumn)
    step.fill(value[below + 1]!, line * columns + bestColumn, (line + 1) * columns)
  }
}

/** Sums over all cells above and left of a corner, so that any rectangle is four look-ups. */
export class GridSums {
  readonly g: Float64Array
  readonly h: Float64Array
  readonly n: Float64Array
  private width = 0

  constructor(lines: number, columns: number) {
    const size = (lines + 1) * (columns + 1)
    this.g = new Float64Array(size)
    this.h = new Float64Array(size)
    this.n = new Float64Array(size)
  }

  fill({ gradient, hessian, rows }: Histogram, lines: number, columns: number): void {
    this.width = columns + 1
    this.accumulate(gradient, this.g, lines, columns)
    this.accumulate(hessian, this.h, lines, columns)
    this.accumulate(rows, this.n, lines, columns)
  }

  private accumulate(from: Float64Array, to: Float64Array, lines: number, columns: number): void {
    const { width } = this
    for (let line = 0; line < lines; line++) {
      let run = 0
      for (let column = 0; column < columns; column++) {
        run += from[line * columns + column]!
        to[(line + 1) * width + column + 1] = to[line * width + column + 1]! + run
      }
    }
  }

  /** Sum over lines a..b−1 and columns c..d−1. */
  between(of: Float64Array, a: number, b: number, c: number, d: number): number {
    const { width } = this
    return of[b * width + d]! - of[a * width + d]! - of[b * width + c]! + of[a * width + c]!
  }
}

/** Gain of the four quadrants around a corner over none; their steps go to `value`. */
function quadrants(
  sums: GridSums,
  lines: number,
  columns: number,
  line: number,
  column: number,
  { l2, minRows, minHessian }: StepOptions,
  value: Float64Array,
): number {
  let gain = 0
  for (let quadrant = 0; quadrant < 4; quadrant++) {
    const a = quadrant < 2 ? 0 : line
    const b = quadrant < 2 ? line : lines
    const c = quadrant % 2 === 0 ? 0 : column
    const d = quadrant % 2 === 0 ? column : columns
    const h = sums.between(sums.h, a, b, c, d)
    const enough = sums.between(sums.n, a, b, c, d) >= minRows && h >= minHessian
    const g = enough ? sums.between(sums.g, a, b, c, d) : 0
    value[quadrant] = -g / (h + l2)
    gain += (g * g) / (h + l2)
  }
  return gain
}
