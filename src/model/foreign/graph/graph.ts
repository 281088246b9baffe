import type { GraphProto, NodeProto } from '../../file'
import { type Constant, constantsOf } from './constants'

/** A graph with what is looked up in it all the time. */
export interface Graph {
  readonly nodes: readonly NodeProto[]
  readonly constants: ReadonlyMap<string, Constant>
  /** The operator that makes a value. */
  readonly producer: ReadonlyMap<string, NodeProto>
}

/** The graph with its constants read and the producer of every value. */
export function indexGraph(graph: GraphProto): Graph {
  const producer = new Map<string, NodeProto>()
  for (const node of graph.node) for (const output of node.output) producer.set(output, node)
  return { nodes: graph.node, constants: constantsOf(graph), producer }
}
