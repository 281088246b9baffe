import type { NodeProto } from '../../file'

interface Sorted {
  readonly nodes: readonly NodeProto[]
  /** False where some nodes wait for each other. */
  readonly complete: boolean
  /** Operator of a node in such a circle; empty where there is none. */
  readonly stuck: string
}

/** Orders nodes so that each stands after those it reads from (Kahn 1962). */
export function sortNodes(nodes: readonly NodeProto[]): Sorted {
  const producer = new Map<string, number>()
  nodes.forEach((node, index) => {
    for (const output of node.output) if (output !== '') producer.set(output, index)
  })
  const readers: number[][] = nodes.map(() => [])
  const waiting = nodes.map((node, index) => {
    const sources = new Set(node.input.map((name) => producer.get(name)))
    sources.delete(undefined)
    for (const source of sources) readers[source as number]?.push(index)
    return sources.size
  })
  const ready = waiting.flatMap((count, index) => (count === 0 ? [index] : []))
  const sorted: NodeProto[] = []
  for (let next = ready.pop(); next !== undefined; next = ready.pop()) {
    sorted.push(nodes[next]!)
    for (const reader of readers[next] ?? []) if (--waiting[reader]! === 0) ready.push(reader)
  }
  const stuck = nodes.find((_, index) => waiting[index]! > 0)?.opType ?? ''
  return { nodes: sorted, complete: sorted.length === nodes.length, stuck }
}
