import type { BinnedFeature } from '../../features'

/** Some rows of the table, gathered so that inner loops run through memory in order. */
export interface Part {
  readonly size: number
  /** By feature, one bin a row. */
  readonly bins: readonly Uint16Array[]
  /** Log-odds so far. */
  readonly scores: Float64Array
  /** Leaf of each row in the tree at hand. */
  readonly leaf: Uint8Array
}

export function gatherPart(features: readonly BinnedFeature[], rows: Int32Array): Part {
  const bins = features.map((feature) => {
    const gathered = new Uint16Array(rows.length)
    for (let i = 0; i < rows.length; i++) gathered[i] = feature.bins[rows[i]!]!
    return gathered
  })
  return {
    size: rows.length,
    bins,
    scores: new Float64Array(rows.length),
    leaf: new Uint8Array(rows.length),
  }
}
