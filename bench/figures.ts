/** Figures of one run: numbers, null where a figure cannot be had, and groups of them. */
export interface Figures {
  readonly [name: string]: number | null | Figures
}

/** The middle value; of an even count the lower of the two in the middle. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[(sorted.length - 1) >> 1] ?? null
}

/** The median of every figure by itself, over runs that have the same figures. */
export function medians(runs: readonly Figures[]): Figures {
  return Object.fromEntries(
    Object.entries(runs[0] ?? {}).map(([name, first]) => {
      const values = runs.map((run) => run[name] ?? null)
      if (typeof first === 'object' && first !== null) return [name, medians(values as Figures[])]
      return [name, median(values.filter((value) => typeof value === 'number'))]
    }),
  )
}

/** Milliseconds and counts as whole numbers, ratios to three digits: more is noise. */
export function rounded(figures: Figures): Figures {
  const round = (value: number) =>
    Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3))
  return Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [
      name,
      value === null ? null : typeof value === 'number' ? round(value) : rounded(value),
    ]),
  )
}
