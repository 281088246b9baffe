import { seededRandom, shuffle } from '../../../ground/maths'

/**
 * Deals whole families to `parts` parts of about equal size and churn rate (stratified, grouped).
 * Families of the same size and churn count are dealt in random order, large families first, each
 * to the part that has the fewest rows of its class so far.
 * @param rows the rows to deal; @param groups family number of every row of the table
 * @returns part of rows[i] at i
 */
export function groupedParts(
  rows: Int32Array,
  target: Int8Array,
  groups: Int32Array,
  parts: number,
  seed: number,
): Int32Array {
  const family = numberFamilies(rows, groups)
  const sizes = new Int32Array(family.count)
  const left = new Int32Array(family.count)
  for (let i = 0; i < rows.length; i++) {
    sizes[family.of[i]!]!++
    left[family.of[i]!]! += target[rows[i]!]!
  }
  const order = Int32Array.from(sizes, (_, number) => number)
  shuffle(order, seededRandom(seed))
  order.sort((a, b) => sizes[b]! - sizes[a]! || left[b]! - left[a]!)

  const partOf = new Int32Array(family.count)
  const leftIn = new Float64Array(parts)
  const stayedIn = new Float64Array(parts)
  for (const number of order) {
    // A family counts for the class that most of its rows have.
    const mostlyLeft = left[number]! * 2 > sizes[number]!
    const load = mostlyLeft ? leftIn : stayedIn
    let chosen = 0
    for (let part = 1; part < parts; part++) {
      const lighter = load[part]! - load[chosen]!
      const smaller = leftIn[part]! + stayedIn[part]! - leftIn[chosen]! - stayedIn[chosen]!
      if (lighter < 0 || (lighter === 0 && smaller < 0)) chosen = part
    }
    partOf[number] = chosen
    leftIn[chosen]! += left[number]!
    stayedIn[chosen]! += sizes[number]! - left[number]!
  }
  return family.of.map((number) => partOf[number]!)
}

/** Families (numbers from 0 up) among the given rows, renumbered from 0 by first appearance. */
export function numberFamilies(
  rows: Int32Array,
  groups: Int32Array,
): { readonly of: Int32Array; readonly count: number } {
  const of = new Int32Array(rows.length)
  let largest = -1
  for (let i = 0; i < rows.length; i++) largest = Math.max(largest, groups[rows[i]!]!)
  // By family one more than its number; 0 where it has not appeared.
  const known = new Int32Array(largest + 1)
  let count = 0
  for (let i = 0; i < rows.length; i++) {
    const group = groups[rows[i]!]!
    if (known[group] === 0) known[group] = ++count
    of[i] = known[group]! - 1
  }
  return { of, count }
}

/** The rows whose part is `part`, and the others, each in the order given. */
export function splitRows(
  rows: Int32Array,
  partOf: Int32Array,
  part: number,
): { readonly inside: Int32Array; readonly outside: Int32Array } {
  const inside = new Int32Array(rows.length)
  const outside = new Int32Array(rows.length)
  let within = 0
  let without = 0
  for (let i = 0; i < rows.length; i++) {
    if (partOf[i] === part) inside[within++] = rows[i]!
    else outside[without++] = rows[i]!
  }
  return { inside: inside.slice(0, within), outside: outside.slice(0, without) }
}
