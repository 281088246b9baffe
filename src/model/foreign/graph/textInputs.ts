import type { GraphProto, NodeProto } from '../../file'
import { intAttributeOf, textsAttribute } from './attributes'
import type { Graph } from './graph'

/** What a text column is encoded by inside the model. */
export interface TextColumn {
  readonly categories: readonly string[]
  /** Whether any other text is taken as none of them; else it would make the model fail. */
  readonly takesOthers: boolean
}

/** Operators between a text input and its encoder that are followed. */
const depthLimit = 50

/**
 * Text inputs whose texts only choose among categories that the file lists: each is read by encoders
 * and nothing else decides by it. Others are absent, and cannot be fed safely.
 */
export function findTextColumns(graphProto: GraphProto, graph: Graph): Map<string, TextColumn> {
  const inputs = new Set(graphProto.input.map(({ name }) => name))
  const found = new Map<string, TextColumn>()
  for (const node of graph.nodes) {
    const categories = encodedTexts(node)
    if (categories.length === 0) continue
    const columns = textColumns(graph, inputs, node.input[0] ?? '', 0)
    const [name] = columns ?? []
    if (columns?.length !== 1 || name === undefined) continue
    const known = found.get(name)
    found.set(name, {
      categories: [...new Set([...(known?.categories ?? []), ...categories])],
      takesOthers: (known?.takesOthers ?? true) && takesOthers(node),
    })
  }
  return found
}

/** Texts that an encoder knows, in its order; empty for other operators. */
export function encodedTexts(node: NodeProto): string[] {
  if (node.opType === 'OneHotEncoder') return textsAttribute(node, 'cats_strings')
  if (node.opType === 'LabelEncoder') return textsAttribute(node, 'keys_strings')
  return []
}

function takesOthers(node: NodeProto): boolean {
  return node.opType === 'LabelEncoder' || intAttributeOf(node, 'zeros', 1) === 1
}

/** The inputs that are the columns of a text value; null where an operator is not followed. */
function textColumns(
  graph: Graph,
  inputs: ReadonlySet<string>,
  name: string,
  depth: number,
): readonly string[] | null {
  if (inputs.has(name)) return [name]
  const node = graph.producer.get(name)
  if (!node || depth > depthLimit) return null
  const source = (input: string | undefined) => textColumns(graph, inputs, input ?? '', depth + 1)
  switch (node.opType) {
    case 'Identity':
    case 'Reshape':
    case 'Flatten':
      return source(node.input[0])
    case 'Concat': {
      const parts = node.input.map(source)
      return parts.includes(null) ? null : parts.flatMap((part) => part ?? [])
    }
    case 'ArrayFeatureExtractor': {
      const columns = source(node.input[0])
      const picked = graph.constants.get(node.input[1] ?? '')?.values
      if (!columns || !picked) return null
      return Array.from(picked, (position) => columns[position] ?? '')
    }
    default:
      return null
  }
}
