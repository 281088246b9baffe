import type { ForeignOptions } from '../../../contracts'
import { HoldfastError } from '../../../contracts'
import { answerOf } from '../../../ground/words'
import type { GraphProto, ModelProto } from '../../file'
import {
  type ColumnGroup,
  type ColumnLayout,
  findTextColumns,
  type Graph,
  groupColumns,
  type InputPart,
  indexGraph,
  layOutColumns,
  numbersAttribute,
  type OutputPlan,
  planOutputs,
  readInputNames,
  readInputs,
} from '../graph'
import { binaryColumns } from './binaryColumns'
import { type Core, findCores, isTreeNode, readTrees } from './core'

/** Everything that the file alone tells, before it runs. */
export interface ModelPlan {
  readonly inputs: readonly InputPart[]
  readonly outputs: OutputPlan
  readonly names: readonly string[]
  readonly namesKnown: boolean
  readonly layout: ColumnLayout
  readonly hasGroups: boolean
  /** Whether the model's own numbers fit an input of 0 and 1; null where they do not tell. */
  readonly isBinary: (column: number) => boolean | null
  readonly cores: readonly Core[]
  /** Index of the class that means "left". */
  readonly positiveClass: number
  readonly classAssumed: boolean
}

/**
 * Reads inputs, outputs, names, groups and trees of an inspected model. Changes its graph: ZipMap is
 * cut out, a row count fixed to one is opened.
 *
 * @throws HoldfastError those of `readInputs` and `planOutputs`; `model-damaged` where the lists of a
 * tree operator do not fit together or `options.names` has another length than there are columns
 */
export function planModel(model: ModelProto, fileName: string, options: ForeignOptions): ModelPlan {
  const graphProto = model.graph!
  const damaged = (detail: string) => new HoldfastError('model-damaged', { file: fileName, detail })
  try {
    openRowCounts(graphProto)
    const graph = indexGraph(graphProto)
    const texts = findTextColumns(graphProto, graph)
    const inputs = readInputs(graphProto, (name) => widthWanted(graph, name), texts, fileName)
    const outputs = planOutputs(graphProto, fileName)
    const columns = inputs.reduce((sum, { width }) => sum + width, 0)
    const cores = findCores(graph, inputs)
    const found = options.names ?? readInputNames(model, inputs)
    if (found && found.length !== columns)
      throw damaged(`${found.length} names for ${columns} columns`)
    const names = found ?? Array.from({ length: columns }, (_, j) => `x${j + 1}`)
    const numberIsBinary = binaryColumns(cores, columns)
    const textOf = (column: number) => inputs.find(({ first }) => first === column)?.text ?? null
    const isBinary = (column: number) => (textOf(column) ? false : numberIsBinary(column))
    const withTexts = (groups: ColumnGroup[]): ColumnGroup[] =>
      groups.map((group) => {
        const text = textOf(group.columns[0]!)
        return text ? { ...group, categories: text.categories } : group
      })
    const grouped = withTexts(groupColumns(names, isBinary))
    const single = withTexts(groupColumns(names, () => false))
    const classes = leavingClass(outputs.classes)
    return {
      inputs,
      outputs,
      names,
      namesKnown: found !== null,
      layout: layOutColumns(options.grouped === false ? single : grouped),
      hasGroups: grouped.length < columns,
      isBinary,
      cores,
      positiveClass: options.positiveClass ?? classes.index,
      classAssumed: options.positiveClass === undefined && !classes.isSure,
    }
  } catch (error) {
    if (error instanceof RangeError) throw damaged(error.message)
    throw error
  }
}

/** Columns of an input whose width is open, from the operator that reads it. */
function widthWanted(graph: Graph, input: string): number | null {
  for (const node of graph.nodes) {
    if (node.input[0] !== input) continue
    if (isTreeNode(node))
      return readTrees(node).column.reduce((most, at) => Math.max(most, at), 0) + 1
    const wanted = [
      numbersAttribute(node, 'offset').length,
      numbersAttribute(node, 'imputed_value_floats').length,
      numbersAttribute(node, 'coefficients').length /
        Math.max(1, numbersAttribute(node, 'intercepts').length),
      ['Gemm', 'MatMul'].includes(node.opType)
        ? (graph.constants.get(node.input[1] ?? '')?.dims[0] ?? 0)
        : 0,
      ['Cast', 'Identity'].includes(node.opType) ? (widthWanted(graph, node.output[0]!) ?? 0) : 0,
    ].find((width) => width > 1)
    if (wanted !== undefined) return wanted
  }
  return null
}

/** Frees inputs that are fixed to one row, as exports from a single example are. */
function openRowCounts(graph: GraphProto): void {
  for (const { type } of [...graph.input, ...graph.output]) {
    const shape = type?.value.case === 'tensorType' ? type.value.value.shape : undefined
    const rows = shape?.dim[0]
    if (shape?.dim.length === 2 && rows?.value.case === 'dimValue' && rows.value.value === 1n)
      rows.value = { case: 'dimParam', value: 'N' }
  }
}

/** Whether a class label means "left" or "stayed"; null where it does not tell. */
function meaningOf(label: string): boolean | null {
  if (label.trim() === '') return null
  const number = Number(label)
  if (Number.isNaN(number)) return answerOf(label)
  return number === 1 ? true : number === 0 || number === -1 ? false : null
}

/** Which of two class labels means "left"; the second where they do not tell. */
function leavingClass(classes: readonly string[]): { index: number; isSure: boolean } {
  const [first, second] = classes.map(meaningOf)
  if (classes.length === 2 && first !== second)
    return { index: first === true || second === false ? 0 : 1, isSure: true }
  return { index: 1, isSure: false }
}
