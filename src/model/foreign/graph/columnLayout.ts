import type { ColumnGroup } from './oneHot'

/** How features become the columns of the model's input. */
export interface ColumnLayout {
  readonly groups: readonly ColumnGroup[]
  readonly columns: number
  /** Feature by column. */
  readonly featureOf: Int32Array
}

/** Which feature each column of the input belongs to. */
export function layOutColumns(groups: readonly ColumnGroup[]): ColumnLayout {
  const columns = groups.reduce((sum, group) => sum + group.columns.length, 0)
  const featureOf = new Int32Array(columns)
  groups.forEach((group, feature) => {
    for (const column of group.columns) featureOf[column] = feature
  })
  return { groups, columns, featureOf }
}

/**
 * Rows × features as rows × columns: numbers and codes of texts as they are, a category code of one-hot
 * columns as a 1 in its column. A
 * missing or unseen category has 0 in all of them, as one-hot encoders that ignore it write.
 */
export function spreadFeatures(
  layout: ColumnLayout,
  matrix: Float32Array,
  rows: number,
): Float32Array {
  const { groups, columns } = layout
  const out = new Float32Array(rows * columns)
  const features = groups.length
  groups.forEach((group, feature) => {
    for (let row = 0; row < rows; row++) {
      const value = matrix[row * features + feature]!
      if (group.columns.length === 1) out[row * columns + group.columns[0]!] = value
      else {
        const column = group.columns[value]
        if (column !== undefined) out[row * columns + column] = 1
      }
    }
  })
  return out
}
