import type { CellValue, Feature, Step } from '../../contracts'

/** New values by the feature's place in the manifest; null for missing. */
export type Changes = ReadonlyMap<number, CellValue>

/** A copy of the model's input (F float32 values) with `changes` in it. */
export function inputWith(
  features: readonly Feature[],
  input: Float32Array,
  changes: Changes,
): Float32Array {
  const changed = input.slice()
  for (const [index, value] of changes) changed[index] = encoded(features[index], value)
  return changed
}

/** NaN stands for missing; a category is its place in the manifest's list. */
function encoded(feature: Feature | undefined, value: CellValue): number {
  if (typeof value === 'number') return value
  const code = value === null ? -1 : (feature?.categories.indexOf(value) ?? -1)
  return code < 0 ? Number.NaN : code
}

/**
 * The values that an input stands for: a category in the model's own spelling, a number as the file
 * has it (`steps`), so that 0.1 does not come back as 0.10000000149.
 */
export function ownValues(
  features: readonly Feature[],
  input: Float32Array,
  steps: readonly Pick<Step, 'feature' | 'value'>[],
): CellValue[] {
  const written = new Map(steps.map(({ feature, value }) => [feature, value]))
  return features.map(({ kind, categories }, index) => {
    const code = input[index] ?? Number.NaN
    if (Number.isNaN(code)) return null
    if (kind === 'category') return categories[code] ?? null
    const value = written.get(index)
    return typeof value === 'number' ? value : code
  })
}
