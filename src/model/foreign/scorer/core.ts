import type { NodeProto } from '../../file'
import type { Graph, InputPart } from '../graph'
import {
  floatAttributeOf,
  intAttributeOf,
  numbersAttribute,
  type PreparedColumn,
  prepareColumns,
} from '../graph'
import type { RawTrees } from '../trees'
import { type Forest, growForest, readParallelTrees, readTreeEnsemble } from '../trees'

/** A weighted sum of columns, one an output. */
export interface Linear {
  /** outputs × columns. */
  readonly weights: Float64Array
  readonly intercepts: Float64Array
  readonly outputs: number
}

/** The operator that makes the score, where its values can be explained exactly. */
export interface Core {
  readonly prepared: readonly PreparedColumn[]
  readonly form:
    | { readonly method: 'tree'; readonly forest: Forest; readonly raw: RawTrees }
    | { readonly method: 'linear'; readonly linear: Linear }
}

const treeOperators = ['TreeEnsembleClassifier', 'TreeEnsembleRegressor', 'TreeEnsemble']

export function isTreeNode(node: NodeProto): boolean {
  return treeOperators.includes(node.opType)
}

/**
 * Operators of the graph that read nothing but prepared input columns and could be the whole model.
 * Whether one is, is for `matchLink` to find out by comparing its values with the runtime's.
 * @throws RangeError where the lists of a tree operator do not fit together
 */
export function findCores(graph: Graph, inputs: readonly InputPart[]): Core[] {
  const trees = graph.nodes.filter(isTreeNode)
  const linear = graph.nodes.filter(({ opType }) =>
    ['LinearClassifier', 'LinearRegressor', 'Gemm', 'MatMul'].includes(opType),
  )
  return [
    ...trees.flatMap((node) => {
      const raw = readTrees(node)
      const prepared = prepareColumns(graph, inputs, node.input[0] ?? '')
      const sums = raw.aggregate === 'SUM' || raw.aggregate === 'AVERAGE'
      if (!prepared) {
        growForest(raw, Number.POSITIVE_INFINITY)
        return []
      }
      const forest = growForest(raw, prepared.length)
      return sums ? [{ prepared, form: { method: 'tree' as const, forest, raw } }] : []
    }),
    ...linear.flatMap((node) => {
      const prepared = prepareColumns(graph, inputs, node.input[0] ?? '')
      const read = prepared && readLinear(node, graph, prepared.length)
      return read ? [{ prepared, form: { method: 'linear' as const, linear: read } }] : []
    }),
  ]
}

/** @throws RangeError where the lists do not fit together */
export function readTrees(node: NodeProto): RawTrees {
  return node.opType === 'TreeEnsemble' ? readTreeEnsemble(node) : readParallelTrees(node)
}

function readLinear(node: NodeProto, graph: Graph, columns: number): Linear | null {
  if (node.opType === 'LinearClassifier' || node.opType === 'LinearRegressor') {
    const weights = numbersAttribute(node, 'coefficients')
    const outputs = weights.length / columns
    if (!Number.isInteger(outputs) || outputs === 0) return null
    return { weights, outputs, intercepts: padded(numbersAttribute(node, 'intercepts'), outputs) }
  }
  const matrix = graph.constants.get(node.input[1] ?? '')
  if (matrix?.dims.length !== 2 || intAttributeOf(node, 'transA', 0) !== 0) return null
  const transposed = intAttributeOf(node, 'transB', 0) === 1
  const [inner, outputs] = transposed ? [matrix.dims[1], matrix.dims[0]] : matrix.dims
  if (inner !== columns || outputs === undefined) return null
  const alpha = floatAttributeOf(node, 'alpha', 1)
  const beta = floatAttributeOf(node, 'beta', 1)
  const weights = new Float64Array(outputs * columns)
  for (let output = 0; output < outputs; output++)
    for (let column = 0; column < columns; column++)
      weights[output * columns + column] =
        alpha * matrix.values[transposed ? output * columns + column : column * outputs + output]!
  const added = graph.constants.get(
    node.opType === 'Gemm' ? (node.input[2] ?? '') : addedAfter(node, graph),
  )
  const intercepts = padded(added?.values ?? new Float64Array(0), outputs)
  return { weights, outputs, intercepts: intercepts.map((value) => beta * value) }
}

/** The constant that an Add behind a MatMul adds; empty where there is none. */
function addedAfter(node: NodeProto, graph: Graph): string {
  const product = node.output[0] ?? ''
  const add = graph.nodes.find(
    ({ opType, input }) => opType === 'Add' && input.includes(product) && input.length === 2,
  )
  return add?.input.find((name) => name !== product) ?? ''
}

/** One value may stand for all outputs; none means 0. */
function padded(values: Float64Array, outputs: number): Float64Array {
  return Float64Array.from(
    { length: outputs },
    (_, output) => values[values.length === 1 ? 0 : output] ?? 0,
  )
}

/** The core's outputs for prepared rows, rows × outputs, before any link. */
export function evaluateLinear(linear: Linear, matrix: Float32Array, rows: number): Float64Array {
  const { weights, intercepts, outputs } = linear
  const columns = weights.length / outputs
  const out = new Float64Array(rows * outputs)
  for (let row = 0; row < rows; row++)
    for (let output = 0; output < outputs; output++) {
      let sum = intercepts[output]!
      for (let column = 0; column < columns; column++)
        sum += weights[output * columns + column]! * matrix[row * columns + column]!
      out[row * outputs + output] = sum
    }
  return out
}
