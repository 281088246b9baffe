import { applySteps, type PreparedColumn } from '../graph'
import type { Core } from './core'

/**
 * Whether the model's own numbers show that an input column is 0 or 1: every tree split on it lies
 * between the two, or it is scaled by the mean m and the deviation √(m(1 − m)) of such a column.
 * @returns by column: true, false (the numbers speak against it), null where they tell nothing
 */
export function binaryColumns(
  cores: readonly Core[],
  columns: number,
): (column: number) => boolean | null {
  const evidence: (boolean | null)[] = Array.from({ length: columns }, () => null)
  for (const { prepared, form } of cores) {
    if (form.method === 'tree') {
      const { column, threshold } = form.forest
      const ends = prepared.map((each) => [at(each, 0), at(each, 1)] as const)
      column.forEach((position, node) => {
        const [zero, one] = position >= 0 ? ends[position]! : [0, 0]
        if (position < 0) return
        const between =
          threshold[node]! >= Math.min(zero, one) && threshold[node]! <= Math.max(zero, one)
        const input = prepared[position]!.column
        evidence[input] = evidence[input] !== false && between
      })
    } else
      for (const each of prepared)
        if (each.steps.length > 0) evidence[each.column] ??= isScaledBinary(each)
  }
  return (column) => evidence[column] ?? null
}

function at(prepared: PreparedColumn, value: number): number {
  return applySteps([{ ...prepared, column: 0 }], Float32Array.of(value), 1, 1)[0]!
}

function isScaledBinary(prepared: PreparedColumn): boolean {
  const zero = at(prepared, 0)
  const scale = at(prepared, 1) - zero
  const mean = -zero / scale
  const variance = mean * (1 - mean)
  return variance > 0 && Math.abs(1 / (scale * scale) - variance) < 0.02 * variance
}
