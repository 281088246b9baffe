import { seededVariates } from '../../src/data/sample/variates'
import { logistic } from '../../src/ground/maths/logistic'
import type { TrainInput } from '../../src/model/training/fit/trainOptions'
import { tableOf } from './tables'

/** Log-odds of leaving = `offset` + `strength` · a curve, a V, a step and a category. */
export interface Recipe {
  readonly rows: number
  /** 0 is noise; from 8 on those who leave stand nearly apart. */
  readonly strength: number
  readonly offset: number
}

/** A table whose truth is known: each row a customer, five numbers and a category, some of them idle. */
export function generated({ rows, strength, offset }: Recipe, seed: number): TrainInput {
  const random = seededVariates(seed)
  const numbers = Array.from({ length: 5 }, () => new Float64Array(rows))
  const plan = new Int32Array(rows)
  const target = new Int8Array(rows)
  for (let row = 0; row < rows; row++) {
    for (const values of numbers) values[row] = Math.round(random.normal(0, 1) * 100) / 100
    plan[row] = Math.floor(random.uniform() * 3)
    const [a, b, c] = [numbers[0]![row]!, numbers[1]![row]!, numbers[2]![row]!]
    const truth =
      0.8 * a + 0.5 * Math.abs(b) - 0.4 - (c > 0.5 ? 0.5 : 0) + (plan[row] === 1 ? 0.4 : 0)
    target[row] = random.chance(logistic(offset + strength * truth)) ? 1 : 0
  }
  return {
    table: tableOf([
      ...numbers.map((values, at) => ({ type: 'number' as const, name: `x${at}`, values })),
      { type: 'text', name: 'plan', codes: plan, dictionary: ['a', 'b', 'c'] },
      { type: 'number', name: 'Left', values: Float64Array.from(target) },
    ]),
    target,
    groups: Int32Array.from(target, (_, row) => row),
    outcome: { column: 'Left', left: '1' },
    leaveOut: [],
    glossary: null,
  }
}
