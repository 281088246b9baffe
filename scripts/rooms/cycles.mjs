/**
 * One cycle of every knot of nodes that reach each other (Tarjan 1972), as the nodes along it.
 *
 * @param {ReadonlyMap<string, ReadonlySet<string>>} graph
 * @returns {string[][]}
 */
export function findCycles(graph) {
  const index = new Map()
  const low = new Map()
  /** @type {string[]} */
  const stack = []
  const onStack = new Set()
  /** @type {string[][]} */
  const cycles = []

  /** @param {string} node */
  const visit = (node) => {
    index.set(node, index.size)
    low.set(node, index.get(node))
    stack.push(node)
    onStack.add(node)
    for (const next of graph.get(node) ?? []) {
      if (!index.has(next)) {
        visit(next)
        low.set(node, Math.min(low.get(node), low.get(next)))
      } else if (onStack.has(next)) low.set(node, Math.min(low.get(node), index.get(next)))
    }
    if (low.get(node) !== index.get(node)) return
    const knot = stack.splice(stack.indexOf(node))
    for (const member of knot) onStack.delete(member)
    if (knot.length > 1 || graph.get(node)?.has(node)) cycles.push(shortest(graph, knot))
  }
  for (const node of graph.keys()) if (!index.has(node)) visit(node)
  return cycles
}

/** The shortest way from the first member of a knot back to itself. */
function shortest(graph, knot) {
  const members = new Set(knot)
  const [start] = knot
  const before = new Map()
  const queue = [start]
  for (const node of queue)
    for (const next of graph.get(node) ?? []) {
      if (!members.has(next)) continue
      if (next === start) {
        const way = [node]
        while (way[0] !== start) way.unshift(before.get(way[0]))
        return way
      }
      if (!before.has(next)) {
        before.set(next, node)
        queue.push(next)
      }
    }
  return knot
}
