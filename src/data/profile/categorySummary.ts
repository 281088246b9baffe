import type { CategorySummary, ValueCount } from '../../contracts'

const mostTop = 20

/** Most frequent first, ties by value in code unit order, as pandas sorts text. */
function before(a: ValueCount, b: ValueCount): boolean {
  return a.count !== b.count ? a.count > b.count : a.value < b.value
}

/**
 * The mode and the 20 most frequent values. `counts`, `churned` and `unknown` are per value; null
 * where no value occurs. One pass with a short sorted list: columns may hold a million different values.
 */
export function summariseCategories(
  values: readonly string[],
  counts: Uint32Array,
  churned: Uint32Array | null,
  unknown: Uint32Array | null = null,
): CategorySummary | null {
  const top: ValueCount[] = []
  for (let code = 0; code < values.length; code++) {
    const last = top[mostTop - 1]
    if (last && counts[code]! < last.count) continue
    const entry = {
      value: values[code]!,
      count: counts[code]!,
      churned: churned?.[code] ?? null,
      ...(unknown && { unknown: unknown[code]! }),
    }
    if (last && !before(entry, last)) continue
    let place = top.length
    while (place > 0 && before(entry, top[place - 1]!)) place--
    top.splice(place, 0, entry)
    top.length = Math.min(top.length, mostTop)
  }
  const mode = top[0]
  return mode ? { mode: mode.value, top } : null
}
