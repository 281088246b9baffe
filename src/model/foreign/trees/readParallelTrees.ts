import type { NodeProto } from '../../file'
import { intAttributeOf, numbersAttribute, textAttribute, textsAttribute } from '../graph'
import { type LeafWeight, type Mode, modes, type RawTrees, type Reference } from './rawTrees'

/**
 * Reads TreeEnsembleClassifier and TreeEnsembleRegressor (ai.onnx.ml 1 to 3), whose trees are
 * parallel lists with nodes named by tree and number.
 * @throws RangeError where the lists do not fit together
 */
export function readParallelTrees(node: NodeProto): RawTrees {
  const isClassifier = node.opType === 'TreeEnsembleClassifier'
  const treeIds = numbersAttribute(node, 'nodes_treeids')
  const nodeIds = numbersAttribute(node, 'nodes_nodeids')
  const modeNames = textsAttribute(node, 'nodes_modes')
  const count = treeIds.length
  // One number for both, exact for tree numbers to two million and node numbers of 32 bits.
  const keyOf = (tree: number, id: number) => tree * 2 ** 32 + id
  const position = new Map<number, number>()
  for (let at = 0; at < count; at++) position.set(keyOf(treeIds[at]!, nodeIds[at]!), at)
  if (position.size !== count || modeNames.length !== count)
    throw new RangeError(`${count} nodes, ${position.size} names, ${modeNames.length} modes`)

  const leaves: LeafWeight[][] = []
  const references: Reference[] = modeNames.map((mode, at) =>
    mode === 'LEAF' ? ~(leaves.push([]) - 1) : at,
  )
  const trueIds = numbersAttribute(node, 'nodes_truenodeids')
  const falseIds = numbersAttribute(node, 'nodes_falsenodeids')
  const isChild = new Uint8Array(count)
  const child = (at: number, id: number): Reference => {
    if (modeNames[at] === 'LEAF') return 0
    const found = position.get(keyOf(treeIds[at]!, id))
    if (found === undefined) throw new RangeError(`tree ${treeIds[at]} has no node ${id}`)
    isChild[found] = 1
    return references[found]!
  }
  const whenTrue = modeNames.map((_, at) => child(at, trueIds[at] ?? -1))
  const whenFalse = modeNames.map((_, at) => child(at, falseIds[at] ?? -1))

  const prefix = isClassifier ? 'class' : 'target'
  const weightTrees = numbersAttribute(node, `${prefix}_treeids`)
  const weightNodes = numbersAttribute(node, `${prefix}_nodeids`)
  const weightTargets = numbersAttribute(node, `${prefix}_ids`)
  const weights = numbersAttribute(node, `${prefix}_weights`)
  const targets = isClassifier ? classCount(node) : intAttributeOf(node, 'n_targets', 1)
  weights.forEach((weight, i) => {
    const at = position.get(keyOf(weightTrees[i]!, weightNodes[i]!))
    const leaf = at === undefined ? undefined : leaves[~references[at]!]
    const target = weightTargets[i]!
    if (!leaf || !(target >= 0 && target < targets))
      throw new RangeError(`weight ${i} belongs to no leaf or no output`)
    leaf.push({ target, weight })
  })
  return {
    roots: references.filter((_, at) => isChild[at] === 0),
    column: Array.from(numbersAttribute(node, 'nodes_featureids')),
    mode: modeNames.map(modeOf),
    threshold: numbersAttribute(node, 'nodes_values'),
    missingGoesTrue: numbersAttribute(node, 'nodes_missing_value_tracks_true'),
    members: [],
    whenTrue,
    whenFalse,
    leaves,
    targets,
    baseValues: numbersAttribute(node, 'base_values'),
    aggregate: aggregateOf(textAttribute(node, 'aggregate_function', 'SUM')),
    postTransform: textAttribute(node, 'post_transform', 'NONE'),
  }
}

function classCount(node: NodeProto): number {
  return Math.max(
    textsAttribute(node, 'classlabels_strings').length,
    numbersAttribute(node, 'classlabels_int64s').length,
  )
}

function modeOf(name: string): Mode {
  if (name === 'LEAF') return 'BRANCH_LEQ'
  const mode = modes.find((known) => known === name)
  if (!mode) throw new RangeError(`unknown branch mode ${name}`)
  return mode
}

function aggregateOf(name: string): RawTrees['aggregate'] {
  if (name === 'AVERAGE' || name === 'MIN' || name === 'MAX') return name
  return 'SUM'
}
