/**
 * Edits (insert, delete, replace, swap of neighbours) that turn one text into the other: optimal
 * string alignment, the restricted Damerau–Levenshtein distance (Damerau 1964).
 */
export function editDistance(a: string, b: string): number {
  if (a === b) return 0
  const width = b.length + 1
  let before = new Uint16Array(width)
  let last = Uint16Array.from({ length: width }, (_, j) => j)
  let row = new Uint16Array(width)
  for (let i = 1; i <= a.length; i++) {
    row[0] = i
    for (let j = 1; j < width; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1))
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (swapped) cost = Math.min(cost, before[j - 2]! + 1)
      row[j] = cost
    }
    const free = before
    before = last
    last = row
    row = free
  }
  return last[b.length]!
}

/** Longer texts are compared by their start: the time of comparing grows with the square of it. */
const comparedLength = 120

/**
 * 1 for equal texts, 0 for texts with nothing in common: 1 − edits / length of the longer. Takes
 * bounded time: of texts of more than 120 letters the first count.
 */
export function spellingSimilarity(a: string, b: string): number {
  if (a === b) return 1
  const [start, other] = [a.slice(0, comparedLength), b.slice(0, comparedLength)]
  return 1 - Math.max(1, editDistance(start, other)) / Math.max(start.length, other.length)
}

/** Longest text in which a slip is looked for: longer ones are remarks, not names. */
const slipLength = 40

/**
 * True where two words are likely one with a slip of the pen: same first letter, one edit from five
 * letters on, two from nine. "Male" and "Female", "paid" and "unpaid" are not.
 */
export function isSlip(a: string, b: string): boolean {
  const shortest = Math.min(a.length, b.length)
  const allowed = shortest >= 9 ? 2 : shortest >= 5 ? 1 : 0
  if (allowed === 0 || a[0] !== b[0] || Math.abs(a.length - b.length) > allowed) return false
  if (Math.max(a.length, b.length) > slipLength || /\d/.test(a + b)) return false
  return editDistance(a, b) <= allowed
}
