import type { Column } from '../../../contracts'
import { derivedColumns } from '../derived'

/** More columns than this add time but hardly certainty. */
const mostColumns = 40
/** Of so many it is found out which are computed from others. */
const mostCandidates = 80
const sampledRows = 4096
/** Nats. A value that 98 of 100 rows share tells nearly nothing about a row. */
const leastEntropy = 0.1

/**
 * The columns by which customers can be told apart: the most informative of `columns`, in file order,
 * without those that are computed from others and those `leftOut`.
 */
export function comparedColumns(
  columns: readonly Column[],
  rows: number,
  leftOut: ReadonlySet<string>,
): Column[] {
  const rated = columns.map((column) => ({ column, entropy: sampleEntropy(column, rows) }))
  const telling = rated.filter(({ entropy }) => entropy >= leastEntropy)
  const candidates = mostInformative(telling, mostCandidates)
  const derived = derivedColumns(
    candidates.map(({ column }) => column),
    rows,
  )
  const own = candidates.filter(({ column }, j) => !derived.has(j) && !leftOut.has(column.name))
  return mostInformative(own, mostColumns).map(({ column }) => column)
}

interface RatedColumn {
  readonly column: Column
  readonly entropy: number
}

function mostInformative(rated: readonly RatedColumn[], most: number): RatedColumn[] {
  const kept = new Set([...rated].sort((a, b) => b.entropy - a.entropy).slice(0, most))
  return rated.filter((each) => kept.has(each))
}

/** Shannon entropy of the present values in an even sample of rows, nats. */
function sampleEntropy(column: Column, rows: number): number {
  const cells = column.type === 'text' ? column.codes : column.values
  const step = Math.max(1, rows / sampledRows)
  const counts = new Map<number, number>()
  let present = 0
  for (let at = 0; at < rows; at += step) {
    const cell = cells[Math.floor(at)]!
    if (Number.isNaN(cell) || (column.type === 'text' && cell < 0)) continue
    counts.set(cell, (counts.get(cell) ?? 0) + 1)
    present++
  }
  let entropy = 0
  for (const count of counts.values()) entropy -= (count / present) * Math.log(count / present)
  return entropy
}
