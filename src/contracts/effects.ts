import type { Effect } from './manifest'

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
