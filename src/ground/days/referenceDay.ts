import type { CodeArray, DateSpread, TextColumn } from '../../contracts'
import { wordsOf, wordTest } from '../words'

/** With fewer cells no day can be told for a stray one. */
const fewestCells = 10
/** At most one cell in so many is stray, though always one. */
const cellsPerStray = 200
/** Between stray days and the others lie more days than a quarter has … */
const leastGap = 92
/** … and more than so many times what usually lies between the newest cells. */
const usualGaps = 20
/** What usually lies between the newest cells is told by so many, or by one in twenty. */
const fewestNewest = 10
const newestShare = 1 / 20

const isAhead = wordTest(
  'end ends ending expir* due next renew* until till valid plan* schedul* upcoming matur* deadline',
  'окончан* истеч* истека* следующ* срок* продлен* планир* заплан* до',
)
const isBehind = wordTest(
  'last latest recent* previous first start* begin* signup sign join* since creat* regist* open* birth*',
  'последн* предыдущ* перв* начал* регистрац* создан* рожден* открыт* подключен*',
)

/**
 * Where the dates of a column lie; null for a column without any. The newest day is the last one
 * before which there is no gap that sets it apart: a gap over 92 days and over 20 times the mean
 * distance of the newest cells, with at most 0.5 % of the cells (or one) beyond.
 */
export function dateSpread({ name, codes, dates }: TextColumn): DateSpread | null {
  if (!dates) return null
  const { counts, cells } = rowsByDay(codes, dates.days)
  if (cells === 0) return null
  const newestFirst = [...counts.keys()].sort((a, b) => b - a)
  /** The day of the cell that `rank` cells are newer than. */
  const dayAt = (rank: number) => {
    let newer = 0
    for (const day of newestFirst) {
      newer += counts.get(day)!
      if (newer > rank) return day
    }
    return newestFirst.at(-1)!
  }
  const median = dayAt(Math.floor(cells / 2))
  if (cells < fewestCells) return { name, newest: newestFirst[0]!, median }
  const mostStray = Math.max(1, Math.floor(cells / cellsPerStray))
  const looked = Math.min(
    cells - 1 - mostStray,
    Math.max(fewestNewest, Math.floor(cells * newestShare)),
  )
  const usual = (dayAt(mostStray) - dayAt(mostStray + looked)) / looked
  const limit = Math.max(leastGap, usualGaps * usual)
  let newest = newestFirst[0]!
  let beyond = 0
  for (let at = 0; at + 1 < newestFirst.length; at++) {
    beyond += counts.get(newestFirst[at]!)!
    if (beyond > mostStray) break
    if (newestFirst[at]! - newestFirst[at + 1]! > limit) newest = newestFirst[at + 1]!
  }
  return { name, newest, median }
}

function rowsByDay(codes: CodeArray, days: Float32Array) {
  const rowsOf = new Uint32Array(days.length)
  for (let row = 0; row < codes.length; row++) if (codes[row]! >= 0) rowsOf[codes[row]!]!++
  const counts = new Map<number, number>()
  let cells = 0
  days.forEach((day, code) => {
    if (Number.isNaN(day) || rowsOf[code] === 0) return
    counts.set(day, (counts.get(day) ?? 0) + rowsOf[code]!)
    cells += rowsOf[code]!
  })
  return { counts, cells }
}

/**
 * The day that a file speaks of, in days since 1970-01-01: the newest of its dates; null without
 * dates. Dates that lie ahead do not count where there are others: by their name ("Contract end"), or
 * because more than half of them are newer than everything in the other columns.
 */
export function referenceDay(columns: readonly DateSpread[]): number | null {
  const newestFirst = [...columns].sort((a, b) => b.newest - a.newest)
  const behind = newestFirst.find(({ name, median }, at) => {
    const next = newestFirst[at + 1]
    if (!next) return true
    const words = wordsOf(name)
    if (words.some(isBehind)) return true
    return !words.some(isAhead) && median <= next.newest
  })
  return behind?.newest ?? null
}
