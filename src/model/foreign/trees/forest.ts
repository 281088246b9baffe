import { type Mode, modes, type RawTrees, type Reference } from './rawTrees'

/** Nodes a forest may have once shared branches are written out. */
const nodeLimit = 4_000_000

/**
 * All trees in one set of arrays, each tree in preorder: a node's parent always stands before it.
 * Leaves have `column` −1.
 */
export interface Forest {
  readonly nodes: number
  /** First node of every tree. */
  readonly roots: Int32Array
  readonly parent: Int32Array
  /** 1 where the node is its parent's true branch. */
  readonly isTrueBranch: Uint8Array
  readonly column: Int32Array
  readonly mode: Uint8Array
  readonly threshold: Float64Array
  readonly missingGoesTrue: Uint8Array
  readonly members: ReadonlyMap<number, ReadonlySet<number>>
  readonly whenTrue: Int32Array
  readonly whenFalse: Int32Array
  /** Leaf weights, node × targets, trees averaged where the ensemble averages. */
  readonly weights: Float64Array
  readonly targets: number
  readonly base: Float64Array
}

/**
 * Lays the trees out for evaluation and explanation.
 * @throws RangeError where a node is its own ancestor, a column lies outside, or there are too many
 */
export function growForest(raw: RawTrees, columns: number): Forest {
  const nodes: { at: Reference; parent: number; isTrue: number }[] = []
  const whenTrue: number[] = []
  const whenFalse: number[] = []
  const roots: number[] = []
  for (const root of raw.roots) {
    roots.push(nodes.length)
    const open = [{ at: root, parent: -1, isTrue: 0, depth: 0 }]
    for (let next = open.pop(); next; next = open.pop()) {
      const { at, parent, isTrue, depth } = next
      const index = nodes.push({ at, parent, isTrue }) - 1
      if (index >= nodeLimit) throw new RangeError(`more than ${nodeLimit} tree nodes`)
      if (depth > raw.column.length) throw new RangeError('a tree node is its own ancestor')
      if (parent >= 0) (isTrue === 1 ? whenTrue : whenFalse)[parent] = index
      whenTrue[index] = whenFalse[index] = -1
      if (at < 0) continue
      const column = raw.column[at]!
      if (!(column >= 0 && column < columns)) throw new RangeError(`no input column ${column}`)
      open.push({ at: raw.whenFalse[at]!, parent: index, isTrue: 0, depth: depth + 1 })
      open.push({ at: raw.whenTrue[at]!, parent: index, isTrue: 1, depth: depth + 1 })
    }
  }
  const { targets } = raw
  const share = raw.aggregate === 'AVERAGE' ? 1 / raw.roots.length : 1
  const weights = new Float64Array(nodes.length * targets)
  const members = new Map<number, ReadonlySet<number>>()
  nodes.forEach(({ at }, index) => {
    if (at < 0)
      for (const { target, weight } of raw.leaves[~at]!)
        weights[index * targets + target]! += weight * share
    else if (raw.members[at]) members.set(index, raw.members[at])
  })
  const inner = (read: (at: number) => number, leaf: number) => (node: { at: Reference }) =>
    node.at < 0 ? leaf : read(node.at)
  return {
    nodes: nodes.length,
    roots: Int32Array.from(roots),
    parent: Int32Array.from(nodes, ({ parent }) => parent),
    isTrueBranch: Uint8Array.from(nodes, ({ isTrue }) => isTrue),
    column: Int32Array.from(
      nodes,
      inner((at) => raw.column[at]!, -1),
    ),
    mode: Uint8Array.from(
      nodes,
      inner((at) => modes.indexOf(raw.mode[at] as Mode), 0),
    ),
    threshold: Float64Array.from(
      nodes,
      inner((at) => raw.threshold[at] ?? 0, 0),
    ),
    missingGoesTrue: Uint8Array.from(
      nodes,
      inner((at) => raw.missingGoesTrue[at] ?? 0, 0),
    ),
    members,
    whenTrue: Int32Array.from(whenTrue),
    whenFalse: Int32Array.from(whenFalse),
    weights,
    targets,
    base: Float64Array.from({ length: targets }, (_, target) => raw.baseValues[target] ?? 0),
  }
}

/** Whether the value takes the true branch of an inner node, as onnxruntime decides it. */
export function takesTrue(forest: Forest, node: number, value: number): boolean {
  if (Number.isNaN(value) && forest.missingGoesTrue[node] === 1) return true
  const threshold = forest.threshold[node]!
  switch (forest.mode[node]) {
    case 0:
      return value <= threshold
    case 1:
      return value < threshold
    case 2:
      return value >= threshold
    case 3:
      return value > threshold
    case 4:
      return value === threshold
    case 5:
      return value !== threshold
    default:
      return forest.members.get(node)?.has(value) ?? false
  }
}

/** Sums of all trees for one row of `columns` values starting at `offset`, one a target. */
export function evaluateForest(
  forest: Forest,
  matrix: ArrayLike<number>,
  offset: number,
  out: Float64Array,
): void {
  const { roots, column, whenTrue, whenFalse, weights, targets, base } = forest
  out.set(base)
  for (let tree = 0; tree < roots.length; tree++) {
    let node = roots[tree]!
    for (let at = column[node]!; at >= 0; at = column[node]!)
      node = takesTrue(forest, node, matrix[offset + at]!) ? whenTrue[node]! : whenFalse[node]!
    for (let target = 0; target < targets; target++)
      out[target]! += weights[node * targets + target]!
  }
}
