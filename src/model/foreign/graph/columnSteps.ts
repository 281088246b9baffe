import type { NodeProto } from '../../file'
import { floatAttributeOf, intAttributeOf, numbersAttribute } from './attributes'
import type { Graph } from './graph'
import type { InputPart } from './inputs'
import { encodedTexts } from './textInputs'

/** Operators between input and model that are followed. */
const depthLimit = 200

/** What happens to one column before the model proper reads it. */
type Step = (value: number) => number

/** A value of the graph that is one column of the input, changed on its own. */
export interface PreparedColumn {
  readonly column: number
  readonly steps: readonly Step[]
}

/**
 * Finds out which input columns a value of the graph is made of, where every one of its columns
 * comes from one input column by steps that concern no other: Scaler, Imputer, arithmetic with
 * constants, joining and picking columns.
 * @returns one entry a column; null where columns are mixed or an operator is not followed
 */
export function prepareColumns(
  graph: Graph,
  inputs: readonly InputPart[],
  name: string,
  depth = 0,
): readonly PreparedColumn[] | null {
  if (depth > depthLimit) return null
  const input = inputs.find((part) => part.name === name)
  if (input)
    return Array.from({ length: input.width }, (_, j) => ({ column: input.first + j, steps: [] }))
  const node = graph.producer.get(name)
  if (!node) return null
  const source = (position = 0) =>
    prepareColumns(graph, inputs, node.input[position] ?? '', depth + 1)
  switch (node.opType) {
    case 'Identity':
    case 'Reshape':
    case 'Flatten':
    case 'Squeeze':
    case 'Unsqueeze':
      return source()
    case 'Cast':
      // 1 and 11 are float and double; whole numbers would cut the values.
      return [1, 11].includes(intAttributeOf(node, 'to', 0)) ? source() : null
    case 'Concat':
    case 'FeatureVectorizer':
      return joinColumns(node.input.map((each) => prepareColumns(graph, inputs, each, depth + 1)))
    case 'Scaler':
      return withStep(source(), scalerSteps(node))
    case 'Imputer':
      return withStep(source(), imputerSteps(node))
    case 'OneHotEncoder':
      return oneHotColumns(source(), encodedNumbers(node, inputs))
    case 'LabelEncoder':
      return labelledColumns(source(), node, inputs)
    case 'ArrayFeatureExtractor':
    case 'Gather':
      return pickColumns(source(), graph.constants.get(node.input[1] ?? '')?.values ?? null)
    default: {
      const found = arithmeticSteps(node, graph, source)
      return found && withStep(found.columns, found.stepOf)
    }
  }
}

/** The rows of a matrix as the prepared columns, row-major. */
export function applySteps(
  prepared: readonly PreparedColumn[],
  matrix: Float32Array,
  rows: number,
  columns: number,
): Float32Array {
  const width = prepared.length
  const out = new Float32Array(rows * width)
  prepared.forEach(({ column, steps }, j) => {
    for (let row = 0; row < rows; row++) {
      let value = matrix[row * columns + column]!
      for (const step of steps) value = Math.fround(step(value))
      out[row * width + j] = value
    }
  })
  return out
}

type Columns = readonly PreparedColumn[] | null

function joinColumns(parts: readonly Columns[]): Columns {
  return parts.includes(null) ? null : parts.flatMap((part) => part ?? [])
}

function pickColumns(columns: Columns, picked: Float64Array | null): Columns {
  if (!columns || !picked) return null
  const chosen = Array.from(picked, (position) => columns[position])
  return chosen.every((column) => column !== undefined) ? chosen : null
}

/** The numbers by which a column holds an encoder's categories: themselves, or positions of texts. */
function encodedNumbers(
  node: NodeProto,
  inputs: readonly InputPart[],
): (column: number) => readonly number[] {
  const texts = encodedTexts(node)
  const numbers = Array.from(numbersAttribute(node, 'cats_int64s'))
  return (column) => {
    const text = inputs.find(({ first }) => first === column)?.text
    return text ? texts.map((category) => text.categories.indexOf(category)) : numbers
  }
}

/** Texts turned into the numbers that a LabelEncoder lists for them. */
function labelledColumns(columns: Columns, node: NodeProto, inputs: readonly InputPart[]): Columns {
  const numbersFor = encodedNumbers(node, inputs)
  const floats = numbersAttribute(node, 'values_floats')
  const isFloat = floats.length > 0
  const values = isFloat ? floats : numbersAttribute(node, 'values_int64s')
  const other = isFloat
    ? floatAttributeOf(node, 'default_float', 0)
    : intAttributeOf(node, 'default_int64', -1)
  if (!columns || values.length === 0) return null
  return columns.map(({ column, steps }) => {
    const labels = new Map(numbersFor(column).map((code, i) => [code, values[i] ?? other]))
    return { column, steps: [...steps, (value: number) => labels.get(value) ?? other] }
  })
}

/** A column for each category of each column: 1 where the value is that category. */
function oneHotColumns(
  columns: Columns,
  numbersFor: (column: number) => readonly number[],
): Columns {
  if (!columns || columns.some(({ column }) => numbersFor(column).length === 0)) return null
  return columns.flatMap(({ column, steps }) =>
    numbersFor(column).map((category) => ({
      column,
      steps: [...steps, (value: number) => (Math.trunc(value) === category ? 1 : 0)],
    })),
  )
}

function withStep(columns: Columns, stepOf: ((position: number) => Step) | null): Columns {
  if (!columns || !stepOf) return null
  return columns.map(({ column, steps }, j) => ({ column, steps: [...steps, stepOf(j)] }))
}

function scalerSteps(node: NodeProto): (position: number) => Step {
  const offset = numbersAttribute(node, 'offset')
  const scale = numbersAttribute(node, 'scale')
  return (j) => {
    const centre = at(offset, j, 0)
    const factor = at(scale, j, 1)
    return (value) => Math.fround(value - centre) * factor
  }
}

function imputerSteps(node: NodeProto): (position: number) => Step {
  const imputed = numbersAttribute(node, 'imputed_value_floats')
  const replaced = floatAttributeOf(node, 'replaced_value_float', 0)
  return (j) => {
    const instead = at(imputed, j, 0)
    return (value) => (Object.is(value, replaced) || value === replaced ? instead : value)
  }
}

const arithmetic: Readonly<Record<string, (value: number, constant: number) => number>> = {
  Add: (value, constant) => value + constant,
  Sub: (value, constant) => value - constant,
  Mul: (value, constant) => value * constant,
  Div: (value, constant) => value / constant,
}

/** Add, Sub, Mul and Div of columns and a constant, on either side where the order does not matter. */
function arithmeticSteps(
  node: NodeProto,
  graph: Graph,
  source: (position: number) => Columns,
): { readonly columns: Columns; readonly stepOf: (position: number) => Step } | null {
  const operation = arithmetic[node.opType]
  if (!operation) return null
  const [first = '', second = ''] = node.input
  const isCommutative = node.opType === 'Add' || node.opType === 'Mul'
  const constant =
    graph.constants.get(second) ?? (isCommutative ? graph.constants.get(first) : undefined)
  if (!constant) return null
  const columns = source(graph.constants.has(second) ? 0 : 1)
  const { values } = constant
  if (!columns || (values.length !== 1 && values.length !== columns.length)) return null
  return { columns, stepOf: (j) => (value) => operation(value, at(values, j, 0)) }
}

/** The value of one column, where one value may stand for all. */
function at(values: Float64Array, position: number, otherwise: number): number {
  return values[values.length === 1 ? 0 : position] ?? otherwise
}
