import type { NodeProto } from './generated'
import {
  floatsAttribute,
  intAttribute,
  intsAttribute,
  node,
  stringAttribute,
  stringsAttribute,
} from './messages'

/** What a leaf adds: `weight` log-odds to output column `target`. A pair's leaf has two shares. */
export interface Share {
  readonly target: number
  readonly weight: number
}

/**
 * Collects trees in the parallel-array layout of ai.onnx.ml TreeEnsembleRegressor (opset 3).
 * Splits are BRANCH_LEQ. A missing value takes the false branch unless the split says otherwise: that
 * is what the comparison NaN <= c gives, so a file without such splits needs no check for missing
 * values and runs faster.
 */
export class TreeEnsemble {
  private readonly treeIds: number[] = []
  private readonly nodeIds: number[] = []
  private readonly features: number[] = []
  private readonly thresholds: number[] = []
  private readonly modes: string[] = []
  private readonly missingGoesTrue: number[] = []
  private readonly trueIds: number[] = []
  private readonly falseIds: number[] = []
  private readonly leafTrees: number[] = []
  private readonly leafNodes: number[] = []
  private readonly leafTargets: number[] = []
  private readonly leafWeights: number[] = []
  private tree = -1
  private nextNode = 0

  get trees(): number {
    return this.tree + 1
  }

  /** Starts the next tree; the first node added becomes its root. */
  startTree(): void {
    this.tree++
    this.nextNode = 0
  }

  /** Adds `feature <= threshold`, then its two branches, each made by one call. */
  split(
    feature: number,
    threshold: number,
    whenTrue: () => void,
    whenFalse: () => void,
    missingGoesTrue = false,
  ): void {
    const position = this.place(feature, threshold, 'BRANCH_LEQ')
    if (missingGoesTrue) this.missingGoesTrue[position] = 1
    this.trueIds[position] = this.nextNode
    whenTrue()
    this.falseIds[position] = this.nextNode
    whenFalse()
  }

  leaf(shares: readonly Share[]): void {
    const position = this.place(0, 0, 'LEAF')
    for (const { target, weight } of shares) {
      this.leafTrees.push(this.tree)
      this.leafNodes.push(this.nodeIds[position]!)
      this.leafTargets.push(target)
      this.leafWeights.push(weight)
    }
  }

  /** The ONNX node from matrix `input` [N, F] to `output` [N, targets]. */
  toNode(input: string, output: string, targets: number): NodeProto {
    return node(
      'TreeEnsembleRegressor',
      [input],
      output,
      [
        stringAttribute('aggregate_function', 'SUM'),
        intAttribute('n_targets', targets),
        intsAttribute('nodes_falsenodeids', this.falseIds),
        intsAttribute('nodes_featureids', this.features),
        intsAttribute('nodes_missing_value_tracks_true', this.missingGoesTrue),
        stringsAttribute('nodes_modes', this.modes),
        intsAttribute('nodes_nodeids', this.nodeIds),
        intsAttribute('nodes_treeids', this.treeIds),
        intsAttribute('nodes_truenodeids', this.trueIds),
        floatsAttribute('nodes_values', this.thresholds),
        stringAttribute('post_transform', 'NONE'),
        intsAttribute('target_ids', this.leafTargets),
        intsAttribute('target_nodeids', this.leafNodes),
        intsAttribute('target_treeids', this.leafTrees),
        floatsAttribute('target_weights', this.leafWeights),
      ],
      'ai.onnx.ml',
    )
  }

  private place(feature: number, threshold: number, mode: string): number {
    this.treeIds.push(this.tree)
    this.nodeIds.push(this.nextNode++)
    this.features.push(feature)
    this.thresholds.push(threshold)
    this.modes.push(mode)
    this.missingGoesTrue.push(0)
    this.trueIds.push(0)
    return this.falseIds.push(0) - 1
  }
}
