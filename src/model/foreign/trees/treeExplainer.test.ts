import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../../ground/maths/random'
import { evaluateForest, type Forest, growForest } from './forest'
import { type LeafWeight, type Mode, modes, type RawTrees, type Reference } from './rawTrees'
import { TreeExplainer } from './treeExplainer'

const columns = 6

/** Trees of random shape with every way to compare, on whole numbers so that equality occurs. */
function randomTrees(seed: number, trees: number, depth: number, targets = 2): RawTrees {
  const random = seededRandom(seed)
  const whole = (below: number) => Math.floor(random() * below)
  const column: number[] = []
  const mode: Mode[] = []
  const threshold: number[] = []
  const missingGoesTrue: number[] = []
  const members: (Set<number> | null)[] = []
  const whenTrue: Reference[] = []
  const whenFalse: Reference[] = []
  const leaves: LeafWeight[][] = []
  const grow = (level: number): Reference => {
    if (level === 0 || random() < 0.15)
      return ~(
        leaves.push(
          Array.from({ length: targets }, (_, target) => ({ target, weight: random() - 0.5 })),
        ) - 1
      )
    const at = column.push(whole(columns)) - 1
    mode.push(modes[whole(modes.length)]!)
    threshold.push(whole(4))
    missingGoesTrue.push(whole(2))
    members.push(mode[at] === 'BRANCH_MEMBER' ? new Set([whole(4), whole(4)]) : null)
    whenTrue[at] = grow(level - 1)
    whenFalse[at] = grow(level - 1)
    return at
  }
  const roots = Array.from({ length: trees }, () => grow(depth))
  return {
    roots,
    column,
    mode,
    threshold,
    missingGoesTrue,
    members,
    whenTrue,
    whenFalse,
    leaves,
    targets,
    baseValues: Array.from({ length: targets }, random),
    aggregate: random() < 0.5 ? 'SUM' : 'AVERAGE',
    postTransform: 'NONE',
  }
}

function randomRows(seed: number, rows: number, width = columns): Float64Array {
  const random = seededRandom(seed)
  return Float64Array.from({ length: rows * width }, () =>
    random() < 0.15 ? Number.NaN : Math.floor(random() * 4),
  )
}

/** Shapley values by definition: all coalitions of players, all background rows. */
function byDefinition(
  forest: Forest,
  coefficients: readonly number[],
  playerOf: readonly number[],
  row: Float64Array,
  background: Float64Array,
): Float64Array {
  const width = playerOf.length
  const players = Math.max(...playerOf) + 1
  const rows = background.length / width
  const out = new Float64Array(forest.targets)
  const worth = Float64Array.from({ length: 1 << players }, (_, coalition) => {
    let sum = 0
    for (let other = 0; other < rows; other++) {
      const mixed = row.map((value, column) =>
        (coalition >> playerOf[column]!) & 1 ? value : background[other * width + column]!,
      )
      evaluateForest(forest, mixed, 0, out)
      sum += coefficients.reduce((total, each, target) => total + each * out[target]!, 0) / rows
    }
    return sum
  })
  const factorial = [1]
  for (let n = 1; n <= players; n++) factorial.push(factorial[n - 1]! * n)
  return Float64Array.from({ length: players }, (_, player) => {
    let value = 0
    for (let coalition = 0; coalition < worth.length; coalition++) {
      if ((coalition >> player) & 1) continue
      const size = coalition.toString(2).replaceAll('0', '').length
      const weight = (factorial[size]! * factorial[players - size - 1]!) / factorial[players]!
      value += weight * (worth[coalition | (1 << player)]! - worth[coalition]!)
    }
    return value
  })
}

describe('TreeExplainer', () => {
  it.each([
    ['a column each', [0, 1, 2, 3, 4, 5]],
    ['some sharing a player', [0, 1, 1, 2, 0, 3]],
  ])('gives the values of the definition, players: %s', (_, playerOf) => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 1, max: 7 }),
        (seed, trees, depth) => {
          const forest = growForest(randomTrees(seed, trees, depth), columns)
          const coefficients = [-0.5, 2]
          const background = randomRows(seed + 1, 5)
          const explainer = new TreeExplainer(forest, coefficients, 0.25, playerOf, background, 5)
          const rows = randomRows(seed + 2, 3)
          const found = explainer.explain(rows, 3)
          const players = Math.max(...playerOf) + 1
          for (let row = 0; row < 3; row++) {
            const own = rows.subarray(row * columns, (row + 1) * columns)
            const wanted = byDefinition(forest, coefficients, playerOf, own, background)
            const each = explainer.explainAgainstEach(own)
            wanted.forEach((value, player) => {
              expect(found[row * players + player]).toBeCloseTo(value, 10)
              let mean = 0
              for (let other = 0; other < 5; other++) mean += each[other * players + player]! / 5
              expect(mean).toBeCloseTo(value, 10)
            })
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  it('sums to the row minus the mean of the background, over more rows than a chunk', () => {
    const forest = growForest(randomTrees(7, 20, 8), columns)
    const background = randomRows(1, 40)
    const playerOf = [0, 1, 2, 3, 4, 5]
    const explainer = new TreeExplainer(forest, [0, 1], 0, playerOf, background, 40)
    const rows = randomRows(2, 1200)
    const found = explainer.explain(rows, 1200)
    const out = new Float64Array(2)
    for (let row = 0; row < 1200; row++) {
      evaluateForest(forest, rows, row * columns, out)
      const sum = found.subarray(row * columns, (row + 1) * columns).reduce((a, b) => a + b, 0)
      expect(explainer.base + sum).toBeCloseTo(out[1]!, 10)
    }
  })

  it('follows paths of forty players', () => {
    const length = 40
    const chain = Array.from({ length }, (_, at) => at)
    const raw: RawTrees = {
      roots: [0],
      column: chain,
      mode: chain.map(() => 'BRANCH_LEQ'),
      threshold: chain.map(() => 0.5),
      missingGoesTrue: [],
      members: [],
      whenTrue: chain.map((at) => (at + 1 < length ? at + 1 : ~length)),
      whenFalse: chain.map((at) => ~at),
      leaves: [...chain.map(() => [{ target: 0, weight: 0 }]), [{ target: 0, weight: 1 }]],
      targets: 1,
      baseValues: [],
      aggregate: 'SUM',
      postTransform: 'NONE',
    }
    const forest = growForest(raw, length)
    const explainer = new TreeExplainer(forest, [1], 0, chain, new Float32Array(length).fill(1), 1)
    // An AND of 40 answers, all unlike the background's: each has the same share of it.
    const all = explainer.explain(new Float32Array(length), 1)
    for (const value of all) expect(value).toBeCloseTo(1 / length, 12)
    expect(explainer.explainAgainstEach(new Float32Array(length))).toEqual(all)
    const none = explainer.explain(new Float32Array(length).fill(1), 1)
    expect(none.every((value) => value === 0)).toBe(true)
  })

  it('refuses a tree that is its own branch', () => {
    const raw = randomTrees(3, 1, 4)
    const looped = { ...raw, whenTrue: raw.whenTrue.map(() => raw.roots[0]!) }
    expect(() => growForest(looped, columns)).toThrow(RangeError)
  })
})
