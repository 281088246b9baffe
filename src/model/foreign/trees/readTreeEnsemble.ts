import type { NodeProto } from '../../file'
import { intAttributeOf, numbersAttribute } from '../graph'
import { modes, type RawTrees, type Reference } from './rawTrees'

const aggregates = ['AVERAGE', 'SUM', 'MIN', 'MAX'] as const
const postTransforms = ['NONE', 'SOFTMAX', 'LOGISTIC', 'SOFTMAX_ZERO', 'PROBIT']

/**
 * Reads TreeEnsemble (ai.onnx.ml 5): inner nodes and leaves in lists of their own, modes as numbers,
 * the values of BRANCH_MEMBER nodes one after another with NaN behind each.
 * @throws RangeError where the lists do not fit together
 */
export function readTreeEnsemble(node: NodeProto): RawTrees {
  const columns = numbersAttribute(node, 'nodes_featureids')
  const modeNumbers = numbersAttribute(node, 'nodes_modes')
  const leafTargets = numbersAttribute(node, 'leaf_targetids')
  const leafWeights = numbersAttribute(node, 'leaf_weights')
  const targets = intAttributeOf(node, 'n_targets', 1)
  const count = columns.length
  const mode = Array.from(modeNumbers, (number) => {
    const known = modes[number]
    if (!known) throw new RangeError(`unknown branch mode ${number}`)
    return known
  })
  const references = (branch: 'true' | 'false'): Reference[] => {
    const ids = numbersAttribute(node, `nodes_${branch}nodeids`)
    const toLeaf = numbersAttribute(node, `nodes_${branch}leafs`)
    return Array.from(ids, (id, at) => {
      const isLeaf = toLeaf[at] === 1
      if (!(id >= 0 && id < (isLeaf ? leafWeights.length : count)))
        throw new RangeError(`node ${at} points to ${id}`)
      return isLeaf ? ~id : id
    })
  }
  const whenTrue = references('true')
  const whenFalse = references('false')
  const roots = Array.from(numbersAttribute(node, 'tree_roots'))
  if (
    [mode.length, whenTrue.length, whenFalse.length].some((length) => length !== count) ||
    leafTargets.length !== leafWeights.length ||
    leafTargets.some((target) => !(target >= 0 && target < targets)) ||
    roots.some((root) => !(root >= 0 && root < count))
  )
    throw new RangeError(`lists of ${count} nodes and ${leafWeights.length} leaves do not fit`)
  return {
    roots,
    column: Array.from(columns),
    mode,
    threshold: numbersAttribute(node, 'nodes_splits'),
    missingGoesTrue: numbersAttribute(node, 'nodes_missing_value_tracks_true'),
    members: membersOf(mode, numbersAttribute(node, 'membership_values')),
    whenTrue,
    whenFalse,
    leaves: Array.from(leafWeights, (weight, leaf) => [{ target: leafTargets[leaf]!, weight }]),
    targets,
    baseValues: [],
    aggregate: aggregates[intAttributeOf(node, 'aggregate_function', 1)] ?? 'SUM',
    postTransform: postTransforms[intAttributeOf(node, 'post_transform', 0)] ?? 'NONE',
  }
}

function membersOf(mode: RawTrees['mode'], values: Float64Array): RawTrees['members'] {
  let next = 0
  return mode.map((each) => {
    if (each !== 'BRANCH_MEMBER') return null
    const members = new Set<number>()
    while (next < values.length && !Number.isNaN(values[next]!)) members.add(values[next++]!)
    next++
    return members
  })
}
