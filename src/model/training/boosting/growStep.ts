/** How a term's bins lie to each other. */
export interface TermForm {
  /**
   * ordered: neighbours belong together, the last bin is missing. nominal: no order, every bin
   * stands for itself. grid: rows × columns, row-major, both ordered.
   */
  readonly order: 'ordered' | 'nominal' | 'grid'
  readonly size: number
  /** Of a grid; otherwise the size. */
  readonly columns: number
  /** Log-odds may only rise (1) or fall (-1) with the value; 0 where anything goes. */
  readonly direction: -1 | 0 | 1
}

export interface StepOptions {
  /** Ridge on leaf values, in units of hessian. */
  readonly l2: number
  /** Fewest rows on a side of a split. */
  readonly minRows: number
  readonly minHessian: number
}

/** Sums over the rows of each bin. */
export interface Histogram {
  readonly gradient: Float64Array
  readonly hessian: Float64Array
  readonly rows: Float64Array
}

/** Gradient, hessian and rows on one side of a split. */
interface Side {
  g: number
  h: number
  n: number
}

const clear = (side: Side) => {
  side.g = 0
  side.h = 0
  side.n = 0
}

/**
 * Finds the best single split of a term and writes the Newton step of its sides to `step`: leaf
 * = −G / (H + λ), gain = G²/(H+λ) of the sides minus that of the whole (Chen & Guestrin 2016).
 * Missing joins the side where it gains more. All zeros where no split gains.
 */
export function growStep(
  histogram: Histogram,
  form: TermForm,
  options: StepOptions,
  step: Float64Array,
): void {
  step.fill(0, 0, form.size)
  if (form.order === 'nominal') splitOneOff(histogram, form, options, step)
  else splitOrdered(histogram, form, options, step)
}

const whole: Side = { g: 0, h: 0, n: 0 }
const left: Side = { g: 0, h: 0, n: 0 }

function sumAll({ gradient, hessian, rows }: Histogram, size: number): void {
  clear(whole)
  for (let bin = 0; bin < size; bin++) {
    whole.g += gradient[bin]!
    whole.h += hessian[bin]!
    whole.n += rows[bin]!
  }
}

/** Gain of the split into `left` and the rest of `whole`, or 0 where a side is too small. */
function gainOf({ l2, minRows, minHessian }: StepOptions, direction: number): number {
  const h = whole.h - left.h
  if (left.n < minRows || whole.n - left.n < minRows) return 0
  if (left.h < minHessian || h < minHessian) return 0
  const g = whole.g - left.g
  const below = -left.g / (left.h + l2)
  const above = -g / (h + l2)
  if (direction * (above - below) < 0) return 0
  return -left.g * below - g * above - (whole.g * whole.g) / (whole.h + l2)
}

function splitOrdered(
  histogram: Histogram,
  form: TermForm,
  options: StepOptions,
  step: Float64Array,
): void {
  const { gradient, hessian, rows } = histogram
  const missing = form.size - 1
  sumAll(histogram, form.size)
  let best = 0
  let below = 0
  let above = 0
  let cut = 0
  let missingBelow = 0
  for (let side = rows[missing] === 0 ? 1 : 0; side < 2; side++) {
    clear(left)
    if (side === 0) {
      left.g = gradient[missing]!
      left.h = hessian[missing]!
      left.n = rows[missing]!
    }
    for (let bin = 0; bin < missing; bin++) {
      left.g += gradient[bin]!
      left.h += hessian[bin]!
      left.n += rows[bin]!
      const gain = gainOf(options, form.direction)
      if (gain <= best) continue
      best = gain
      cut = bin + 1
      missingBelow = 1 - side
      below = -left.g / (left.h + options.l2)
      above = -(whole.g - left.g) / (whole.h - left.h + options.l2)
    }
  }
  if (best === 0) return
  step.fill(below, 0, cut)
  step.fill(above, cut, missing)
  if (rows[missing]! > 0) step[missing] = missingBelow === 1 ? below : above
}

/** One bin against all others: the split of categories that needs no order. */
function splitOneOff(
  histogram: Histogram,
  form: TermForm,
  options: StepOptions,
  step: Float64Array,
): void {
  const { gradient, hessian, rows } = histogram
  sumAll(histogram, form.size)
  let best = 0
  let chosen = -1
  for (let bin = 0; bin < form.size; bin++) {
    left.g = gradient[bin]!
    left.h = hessian[bin]!
    left.n = rows[bin]!
    const gain = gainOf(options, 0)
    if (gain <= best) continue
    best = gain
    chosen = bin
  }
  if (chosen < 0) return
  const { l2 } = options
  step.fill(-(whole.g - gradient[chosen]!) / (whole.h - hessian[chosen]! + l2), 0, form.size)
  step[chosen] = -gradient[chosen]! / (hessian[chosen]! + l2)
}
