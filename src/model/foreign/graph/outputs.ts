import { create } from '@bufbuild/protobuf'
import { HoldfastError } from '../../../contracts'
import type { TensorValue } from '../../file'
import {
  type GraphProto,
  type NodeProto,
  TensorProto_DataType,
  type ValueInfoProto,
  ValueInfoProtoSchema,
} from '../../file'
import { numbersAttribute, textsAttribute } from './attributes'

/** Which outputs of the graph are read. */
export interface OutputPlan {
  /** Probabilities, or margins that still need a link. */
  readonly score: string
  /** A whole-number label beside it; null where there is none. Never used as a result. */
  readonly label: string | null
  readonly zipMapRemoved: boolean
  /** Class labels as the file spells them; empty where it does not. */
  readonly classes: readonly string[]
}

/**
 * Cuts ZipMap out of the graph (it makes a sequence of maps, which the runtime cannot hand over) and
 * chooses the output that holds the probabilities. Changes `graph`.
 *
 * @throws HoldfastError `model-no-probability` where every output is a label or no tensor;
 * `model-classes` where the file names another number of classes than two
 */
export function planOutputs(graph: GraphProto, fileName: string): OutputPlan {
  const classes = classLabels(graph)
  if (classes.length > 2)
    throw new HoldfastError('model-classes', { file: fileName, classes: classes.length })
  const zipMapRemoved = removeZipMaps(graph)
  const floats = graph.output.filter((output) => isFloat(elementType(output)))
  const score = floats.find(({ name }) => /prob/i.test(name)) ?? floats[0]
  if (!score)
    throw new HoldfastError('model-no-probability', {
      file: fileName,
      outputs: graph.output.map(({ name }) => name).join(', '),
    })
  const label = graph.output.find((output) => elementType(output) === TensorProto_DataType.INT64)
  return { score: score.name, label: label?.name ?? null, zipMapRemoved, classes }
}

function removeZipMaps(graph: GraphProto): boolean {
  const maps = graph.node.filter(({ opType }) => opType === 'ZipMap')
  for (const map of maps) {
    const [source] = map.input
    const [output] = map.output
    const position = graph.output.findIndex(({ name }) => name === output)
    if (source !== undefined && position >= 0) graph.output[position] = floatOutput(source)
  }
  graph.node = graph.node.filter(({ opType }) => opType !== 'ZipMap')
  return maps.length > 0
}

function floatOutput(name: string): ValueInfoProto {
  return create(ValueInfoProtoSchema, {
    name,
    type: { value: { case: 'tensorType', value: { elemType: TensorProto_DataType.FLOAT } } },
  })
}

/** Type of the elements of a tensor output; null for sequences and maps. */
function elementType({ type }: ValueInfoProto): number | null {
  return type?.value.case === 'tensorType' ? type.value.value.elemType : null
}

function isFloat(type: number | null): boolean {
  return type === TensorProto_DataType.FLOAT || type === TensorProto_DataType.DOUBLE
}

function classLabels(graph: GraphProto): string[] {
  const labels = graph.node.map(labelsOf).filter((found) => found.length > 0)
  return labels.at(-1) ?? []
}

function labelsOf(node: NodeProto): string[] {
  const texts = ['classlabels_strings', 'classlabels_strings_as_tensor'].flatMap((name) =>
    textsAttribute(node, name),
  )
  if (texts.length > 0) return texts
  const numbers = ['classlabels_int64s', 'classlabels_ints'].flatMap((name) =>
    Array.from(numbersAttribute(node, name), String),
  )
  return numbers
}

/** The score output as rows × `width` numbers, whatever float type it has. */
export interface RawScores {
  readonly values: Float64Array
  readonly width: number
}

/** @throws HoldfastError `model-classes` for more than two columns, `model-no-probability` for other shapes */
export function readScores(
  tensor: TensorValue | undefined,
  rows: number,
  fileName: string,
): RawScores {
  const data = tensor?.data
  const isNumbers = data instanceof Float32Array || data instanceof Float64Array
  const width = isNumbers ? data.length / rows : 0
  if (isNumbers && width > 2 && Number.isInteger(width))
    throw new HoldfastError('model-classes', { file: fileName, classes: width })
  if (!isNumbers || (width !== 1 && width !== 2))
    throw new HoldfastError('model-no-probability', {
      file: fileName,
      outputs: `${tensor?.type} [${tensor?.dims.join(', ')}]`,
    })
  return { values: Float64Array.from(data), width }
}
