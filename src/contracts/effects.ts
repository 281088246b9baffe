import type { CellValue } from './scores'

/** How one feature moves the risk. For additive and pair models this is the model itself. */
export interface Effect {
  /** 'exact': the model's own step function. 'mean': mean contribution a bin, where deeper terms add to it. */
  readonly reading: 'exact' | 'mean'
  /** Ascending cut points of a number; value v lies in bin = number of cuts below v. Empty for categories, whose bin is their code. */
  readonly cuts: readonly number[]
  /** Log-odds by bin, centred on the training mean. */
  readonly values: readonly number[]
  /** 95 % interval from the outer bags, by bin. */
  readonly low: readonly number[]
  readonly high: readonly number[]
  /** Training rows by bin: how much data stands behind each step. */
  readonly counts: readonly number[]
  /** The bin of missing cells. */
  readonly missing: {
    readonly value: number
    readonly low: number
    readonly high: number
    readonly count: number
  }
}

/** A quantity of two numbers: the one above the line, or that the other is taken from. */
export interface Quantity {
  readonly kind: 'ratio' | 'difference'
  /** Index into the manifest's features. */
  readonly above: number
}

/** How two features move the risk together beyond their own effects: a grid of their bins. */
export interface PairEffect {
  /** Where the grid is a function of one quantity of both. */
  readonly quantity?: Quantity
  /** Indices into the manifest's features. */
  readonly features: readonly [number, number]
  readonly cuts: readonly [readonly number[], readonly number[]]
  /** Log-odds by cell, row-major over (bins of the first + missing) × (bins of the second + missing). */
  readonly values: readonly number[]
  readonly counts: readonly number[]
  /** Mean absolute effect over the training rows, log-odds. */
  readonly importance: number
}

/** What fewer training rows than this have in common is mostly chance: never a finding or advice. */
export const fewestRows = 30

/** What the model's curve says of one value: log-odds with a 95 % interval, and the rows behind it. */
export type EffectStep = Effect['missing']

/** The step of an encoded value: a number, the code of a category, NaN for missing. */
export function effectAt({ cuts, values, low, high, counts, missing }: Effect, encoded: number) {
  if (Number.isNaN(encoded)) return missing
  const bin = cuts.length === 0 && values.length > 1 ? encoded : below(cuts, encoded)
  const value = values[bin]
  if (value === undefined) return missing
  return { value, low: low[bin] ?? value, high: high[bin] ?? value, count: counts[bin] ?? 0 }
}

/** Cuts below a value, in float32 as the model compares: cuts are printed short. */
function below(cuts: readonly number[], value: number): number {
  let bin = 0
  while (bin < cuts.length && Math.fround(value) > Math.fround(cuts[bin]!)) bin++
  return bin
}

/** The end of an interval nearer to 0, the typical customer; 0 where the interval holds it. */
export function nearEnd({ low, high }: Pick<EffectStep, 'low' | 'high'>): number {
  if (low > 0) return low
  return high < 0 ? high : 0
}
/** What a person allows of one lever, and what changing it costs. */
export interface LeverLimit {
  /** True keeps the customer's own value. */
  readonly locked: boolean
  /** Numbers from `min` to `max`, both included; null leaves a side open. */
  readonly min: number | null
  readonly max: number | null
  /** Categories that no plan may choose. */
  readonly without: readonly string[]
  /** Of any change of it for one customer, 0 or more; null where none is set, which counts as 0. */
  readonly cost: number | null
}

/** By the name of the feature; levers without a limit may take any value that training knows. */
export type LeverLimits = Readonly<Record<string, LeverLimit>>

/** One lever with another value. */
interface PlanChange {
  /** Place in the manifest. */
  readonly feature: number
  readonly value: CellValue
  /** What the model's curve says of the value; null for a model without curves. */
  readonly step: EffectStep | null
}

/** One to three levers changed together, and the risk that the model then gives. */
export interface Plan {
  /** In the order of the manifest. */
  readonly changes: readonly PlanChange[]
  readonly probability: number
  /** Sum of the costs of its changes. */
  readonly cost: number
}

/**
 * Why no plan brings the customer under the threshold: the model has no levers; all are locked; no
 * allowed value is known from training; the lowest risk in reach is not under it; it is, but only by
 * values whose effect is not certain; no change surely lowers a risk that is under it already.
 */
export type NoPlan = 'no-levers' | 'locked' | 'unknown' | 'above' | 'unsure' | 'nothing'

export interface Plans {
  /**
   * Up to five, under the threshold and the cheapest first; where none is, or the customer is under
   * it already, or there is no threshold, those with the lowest risk.
   */
  readonly plans: readonly Plan[]
  /** Null where a plan brings the customer under the threshold, or lowers a risk that is. */
  readonly none: NoPlan | null
  /** The lowest risk found with up to three levers, certain or not; null where none can be changed. */
  readonly lowest: number | null
  /** From which risk on the model flags a customer; null where it flags nobody. */
  readonly threshold: number | null
}
