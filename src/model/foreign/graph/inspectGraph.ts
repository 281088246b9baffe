import { HoldfastError } from '../../../contracts'
import {
  type GraphProto,
  type ModelProto,
  type NodeProto,
  readModel,
  type TensorProto,
  TensorProto_DataLocation,
} from '../../file'
import { type Constant, constantsOf, elementCount, heldElements } from './constants'
import { controlFlow, isAllowed } from './operators'
import { sortNodes } from './sortNodes'

/** Larger files are refused before they are parsed. */
const fileLimit = 100 * 1024 * 1024
/** Elements of one constant tensor: 200 MB of float32. */
const constantLimit = 50_000_000
/** Elements that an operator may make out of nothing, such as ConstantOfShape. */
const madeLimit = 1_000_000
/** Values one row may have anywhere in the graph. */
const rowLimit = 10_000_000

/** Operators whose output is as large as the numbers in one of their inputs say: its position. */
const shapeInput: Readonly<Record<string, number>> = { ConstantOfShape: 0, Expand: 1, Tile: 1 }

/**
 * Reads a model file that nobody vouches for.
 *
 * @throws HoldfastError `model-too-large`, those of `readModel` and `inspectGraph`
 */
export function inspectModel(bytes: Uint8Array, fileName: string): ModelProto {
  checkFileSize(bytes, fileName)
  const model = readModel(bytes, fileName)
  inspectGraph(model, fileName)
  return model
}

function checkFileSize(bytes: Uint8Array, fileName: string): void {
  const megabytes = (count: number) => count / 1024 / 1024
  if (bytes.length > fileLimit)
    throw new HoldfastError('model-too-large', {
      file: fileName,
      megabytes: Math.round(megabytes(bytes.length)),
      limit: megabytes(fileLimit),
    })
}

/**
 * Refuses what could run without end, read other files or ask for absurd memory, before the runtime
 * sees the model. A time limit on the worker stands behind it: no check of a graph is complete.
 *
 * @throws HoldfastError `model-control-flow`, `model-operator`, `model-external-data`,
 * `model-tensor-too-large`, `model-cyclic`, `model-damaged`
 */
function inspectGraph(model: ModelProto, fileName: string): void {
  const refuse = (code: HoldfastError['code'], params: Record<string, string | number>) =>
    new HoldfastError(code, { file: fileName, ...params })
  const { graph } = model
  if (!graph) throw refuse('model-damaged', { detail: 'no graph' })
  for (const node of graph.node) checkOperator(node, refuse)
  if (model.functions.length > 0)
    throw refuse('model-operator', { operator: model.functions[0]?.name ?? 'function' })
  const tensors = [
    ...graph.initializer,
    ...graph.node.flatMap(({ attribute }) =>
      attribute.flatMap(({ t, tensors: several }) => (t ? [t, ...several] : several)),
    ),
  ]
  for (const tensor of tensors) checkTensor(tensor, refuse)
  if (graph.sparseInitializer.length > 0)
    throw refuse('model-damaged', { detail: 'sparse initializer' })
  const sorted = sortNodes(graph.node)
  if (!sorted.complete) throw refuse('model-cyclic', { operator: sorted.stuck })
  checkSizes(graph, sorted.nodes, refuse)
}

type Refuse = (
  code: HoldfastError['code'],
  params: Record<string, string | number>,
) => HoldfastError

function checkOperator(node: NodeProto, refuse: Refuse): void {
  const operator = node.domain === '' ? node.opType : `${node.domain}.${node.opType}`
  const holdsGraph = node.attribute.some(({ g, graphs }) => g !== undefined || graphs.length > 0)
  if (holdsGraph || controlFlow.has(node.opType)) throw refuse('model-control-flow', { operator })
  if (!isAllowed(node.domain, node.opType)) throw refuse('model-operator', { operator })
}

function checkTensor(tensor: TensorProto, refuse: Refuse): void {
  const { name, dims } = tensor
  if (tensor.dataLocation === TensorProto_DataLocation.EXTERNAL || tensor.externalData.length > 0)
    throw refuse('model-external-data', { tensor: name })
  const promised = elementCount(tensor)
  if (dims.some((dim) => dim < 0n)) throw refuse('model-damaged', { detail: `${name}: ${dims}` })
  if (promised > constantLimit)
    throw refuse('model-tensor-too-large', { tensor: name, elements: dims.join(' × ') })
  const held = heldElements(tensor)
  if (held !== null && held !== promised)
    throw refuse('model-damaged', { detail: `${name}: ${held} ≠ ${promised}` })
}

/** Follows how many numbers one row may become on its way through the graph. */
function checkSizes(graph: GraphProto, nodes: readonly NodeProto[], refuse: Refuse): void {
  const constants = constantsOf(graph)
  const sizes = new Map<string, number>()
  for (const input of graph.input) sizes.set(input.name, Math.max(1, declaredWidth(input)))
  for (const [name, { values }] of constants) sizes.set(name, values.length)
  for (const node of nodes) {
    const own = node.input.map((name) => sizes.get(name) ?? 1)
    const made = madeElements(node, constants)
    if (made > madeLimit)
      throw refuse('model-tensor-too-large', { tensor: node.opType, elements: made })
    const size =
      node.opType === 'Concat' || node.opType === 'FeatureVectorizer'
        ? own.reduce((sum, each) => sum + each, 0)
        : Math.max(1, ...own) * Math.max(1, node.opType === 'Tile' ? made : 1)
    if (size > Math.max(rowLimit, ...own.filter((_, i) => constants.has(node.input[i] ?? ''))))
      throw refuse('model-tensor-too-large', { tensor: node.output[0] ?? '', elements: size })
    for (const output of node.output) sizes.set(output, size)
  }
}

function declaredWidth(input: GraphProto['input'][number]): number {
  const type = input.type?.value
  if (type?.case !== 'tensorType') return 1
  const dims = type.value.shape?.dim ?? []
  return dims.reduce(
    (product, { value }) => product * (value.case === 'dimValue' ? Number(value.value) : 1),
    1,
  )
}

/** Elements that the operator makes by the numbers it is given; Infinity where they are computed. */
function madeElements(node: NodeProto, constants: ReadonlyMap<string, Constant>): number {
  const position = shapeInput[node.opType]
  if (position === undefined) return 0
  const shape = constants.get(node.input[position] ?? '')
  if (!shape) return Number.POSITIVE_INFINITY
  return shape.values.reduce((product, value) => product * Math.max(1, Math.abs(value)), 1)
}
