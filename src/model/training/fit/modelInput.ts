import type { FittedScale, TrainingFeature } from '../../features'

/** The rows as the exported file takes them: rows × F, categories as codes, missing as NaN. */
export function modelInput(
  features: readonly TrainingFeature[],
  scales: readonly Pick<FittedScale, 'categories'>[],
  rows: Int32Array,
): Float32Array {
  const width = features.length
  const matrix = new Float32Array(rows.length * width)
  features.forEach((feature, f) => {
    if (feature.kind === 'number') {
      for (let i = 0; i < rows.length; i++) matrix[i * width + f] = feature.values[rows[i]!]!
      return
    }
    const codes = new Map(scales[f]!.categories.map((category, code) => [category, code]))
    const codeOf = feature.categories.map((category) => codes.get(category) ?? Number.NaN)
    for (let i = 0; i < rows.length; i++) {
      const category = feature.codes[rows[i]!]!
      matrix[i * width + f] = category < 0 ? Number.NaN : codeOf[category]!
    }
  })
  return matrix
}
