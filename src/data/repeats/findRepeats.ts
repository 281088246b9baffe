import type { Repeats, Target } from '../../contracts/profile'
import type { Table } from '../../contracts/table'
import { targetOf } from '../target'
import { familyExamples } from './familyExamples'
import { type ComparisonRoles, findFamilies } from './findFamilies'
import { countFamilies, groupDuplicates } from './groupDuplicates'

/** Counts repeated rows by kind and the customers behind them. `onProgress` gets the share done. */
export function findRepeats(
  table: Table,
  roles: ComparisonRoles,
  target: Target | null,
  onProgress: (share: number) => void = () => {},
): Repeats {
  const exact = table.rowCount - countFamilies(groupDuplicates(table, []))
  onProgress(0.1)
  const { family, ...kinds } = findFamilies(table, roles, onProgress)
  const sizes = new Int32Array(countFamilies(family))
  for (const each of family) sizes[each]!++
  const familySizes = countSizes(sizes)
  return {
    exact,
    ...kinds,
    repeatedIds: roles.id === null ? null : repeatedValues(table, roles.id),
    families: sizes.length,
    largestFamily: familySizes.at(-1)?.size ?? 0,
    familySizes,
    mixedOutcomes: target ? countMixed(family, sizes.length, targetOf(table, target)) : null,
    examples: familyExamples(table, family, sizes, roles.id),
  }
}

function countSizes(sizes: Int32Array): Repeats['familySizes'] {
  const counts = new Map<number, number>()
  for (const size of sizes) counts.set(size, (counts.get(size) ?? 0) + 1)
  return [...counts].sort(([a], [b]) => a - b).map(([size, families]) => ({ size, families }))
}

/** Families with both outcomes among their rows. */
function countMixed(family: Int32Array, families: number, outcome: Int8Array): number {
  const seen = new Uint8Array(families)
  for (let row = 0; row < family.length; row++)
    if (outcome[row]! >= 0) seen[family[row]!]! |= outcome[row]! + 1
  return seen.reduce((count, outcomes) => count + (outcomes === 3 ? 1 : 0), 0)
}

/** Rows whose value in the column stood in an earlier row; missing values take no part. */
function repeatedValues(table: Table, name: string): number | null {
  const column = table.columns.find((candidate) => candidate.name === name)
  if (!column) return null
  const seen = new Set<number>()
  const cells = column.type === 'text' ? column.codes : column.values
  let present = 0
  for (const cell of cells) {
    const missing = column.type === 'text' ? cell < 0 : Number.isNaN(cell)
    if (missing) continue
    present++
    seen.add(cell)
  }
  return present - seen.size
}
