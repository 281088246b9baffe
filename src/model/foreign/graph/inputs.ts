import { HoldfastError } from '../../../contracts'
import type { TensorType, TensorValue } from '../../file'
import { type GraphProto, TensorProto_DataType, type ValueInfoProto } from '../../file'
import type { TextColumn } from './textInputs'

/** Columns a model may have. */
const columnLimit = 10_000

/** One input of the graph and the columns of the matrix it takes. */
export interface InputPart {
  readonly name: string
  readonly type: TensorType
  /** First column of the matrix. */
  readonly first: number
  readonly width: number
  /** Dimensions: 1 for a vector [N], 2 for a matrix [N, width]. */
  readonly rank: number
  /** Of a text column, whose values in the matrix are positions in `categories`; null for numbers. */
  readonly text: TextColumn | null
}

const typeNames: Partial<Record<number, InputPart['type']>> = {
  [TensorProto_DataType.FLOAT]: 'float32',
  [TensorProto_DataType.DOUBLE]: 'float64',
  [TensorProto_DataType.INT64]: 'int64',
  [TensorProto_DataType.INT32]: 'int32',
  [TensorProto_DataType.BOOL]: 'bool',
  [TensorProto_DataType.STRING]: 'string',
}

/**
 * How the inputs of a graph are laid side by side as the columns of one matrix.
 * @param openWidth columns of an input whose width the file leaves open; null where unknown
 * @param texts text inputs that can be fed, by name
 * @throws HoldfastError `model-text-input`, `model-inputs`
 */
export function readInputs(
  graph: GraphProto,
  openWidth: (input: string) => number | null,
  texts: ReadonlyMap<string, TextColumn>,
  fileName: string,
): InputPart[] {
  const constants = new Set(graph.initializer.map(({ name }) => name))
  const parts: InputPart[] = []
  let first = 0
  for (const input of graph.input) {
    if (constants.has(input.name)) continue
    const part = { ...readInput(input, openWidth, texts, fileName), first }
    first += part.width
    parts.push(part)
  }
  if (first === 0 || first > columnLimit)
    throw new HoldfastError('model-inputs', { file: fileName, detail: `${first} columns` })
  return parts
}

function readInput(
  { name, type }: ValueInfoProto,
  openWidth: (input: string) => number | null,
  texts: ReadonlyMap<string, TextColumn>,
  fileName: string,
): Omit<InputPart, 'first'> {
  const refuse = (detail: string) =>
    new HoldfastError('model-inputs', { file: fileName, detail: `${name}: ${detail}` })
  if (type?.value.case !== 'tensorType') throw refuse('no tensor')
  const { elemType, shape } = type.value.value
  const text = texts.get(name) ?? null
  if (elemType === TensorProto_DataType.STRING && !text)
    throw new HoldfastError('model-text-input', { file: fileName, input: name })
  const known = typeNames[elemType]
  if (!known) throw refuse(`element type ${elemType}`)
  const dims = (shape?.dim ?? []).map(({ value }) =>
    value.case === 'dimValue' ? Number(value.value) : -1,
  )
  if (dims.length > 2) throw refuse(`[${dims.map((dim) => (dim < 0 ? 'N' : dim)).join(', ')}]`)
  const [rows = -1, columns = -1] = dims
  // A batch of one is a fixed row count, which no table fits.
  if (rows > 1 || (rows === 1 && dims.length === 1)) throw refuse(`[${dims.join(', ')}]`)
  if (dims.length === 1) return { name, type: known, width: 1, rank: 1, text }
  const width = columns > 0 ? columns : openWidth(name)
  if (width === null || width <= 0) throw refuse('?')
  if (text && width > 1)
    throw new HoldfastError('model-text-input', { file: fileName, input: name })
  return { name, type: known, width, rank: 2, text }
}

/** The tensors that hand the rows of a matrix to the graph. NaN becomes 0 where a type has none. */
export function feedsOf(
  parts: readonly InputPart[],
  matrix: Float32Array,
  rows: number,
): Record<string, TensorValue> {
  const columns = parts.reduce((sum, { width }) => sum + width, 0)
  return Object.fromEntries(
    parts.map((part) => {
      const { name, type, first, width, rank } = part
      const values = width === columns ? matrix : cut(matrix, rows, columns, first, width)
      const dims = rank === 1 ? [rows] : [rows, width]
      return [name, { type, dims, data: typed(values, part) }]
    }),
  )
}

function cut(
  matrix: Float32Array,
  rows: number,
  columns: number,
  first: number,
  width: number,
): Float32Array {
  const part = new Float32Array(rows * width)
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < width; column++)
      part[row * width + column] = matrix[row * columns + first + column]!
  return part
}

function typed(values: Float32Array, { type, text }: InputPart): TensorValue['data'] {
  switch (type) {
    case 'float32':
      return values
    case 'float64':
      return Float64Array.from(values)
    case 'int32':
      return Int32Array.from(values)
    case 'int64':
      return BigInt64Array.from(values, (value) => BigInt(Math.trunc(value) || 0))
    case 'string':
      return Array.from(values, (code) => text?.categories[code] ?? '')
    case 'bool':
      return Uint8Array.from(values, (value) => (value > 0 ? 1 : 0))
  }
}
