import { type CategoryFeature, rareCategoryRows } from './features'

/** Weight of the overall rate in a category's rate, in rows (additive smoothing). */
const priorRows = 20

/** Categories in the order of their model codes. */
export interface CategoryOrder {
  /** Code in the model → index into the feature's `categories`. */
  readonly byRate: Int32Array
  /** Index into the feature's `categories` → code in the model; -1 where no given row has it. */
  readonly codeOf: Int32Array
  /** 1 where the categories of code i and i + 1 share an effect because both are rare. */
  readonly pooledWithNext: Uint8Array
}

/**
 * Orders categories by smoothed churn rate, (left + m·rate) / (rows + m), looking only at the given
 * rows. Rare categories share the rate of all rare rows and stand together.
 */
export function orderCategories(
  feature: CategoryFeature,
  target: Int8Array,
  rows: Int32Array,
): CategoryOrder {
  const size = feature.categories.length
  const counts = new Float64Array(size)
  const left = new Float64Array(size)
  let leftOverall = 0
  for (const row of rows) {
    leftOverall += target[row]!
    const code = feature.codes[row]!
    if (code < 0) continue
    counts[code]!++
    left[code]! += target[row]!
  }
  const prior = leftOverall / rows.length
  const smoothed = (churned: number, all: number) =>
    (churned + priorRows * prior) / (all + priorRows)

  let rareRows = 0
  let rareLeft = 0
  const present: number[] = []
  for (let code = 0; code < size; code++) {
    if (counts[code] === 0) continue
    present.push(code)
    if (counts[code]! >= rareCategoryRows) continue
    rareRows += counts[code]!
    rareLeft += left[code]!
  }
  const isRare = (code: number) => counts[code]! < rareCategoryRows
  const rate = (code: number) =>
    isRare(code) ? smoothed(rareLeft, rareRows) : smoothed(left[code]!, counts[code]!)
  const name = (code: number) => feature.categories[code]!
  present.sort(
    (a, b) =>
      rate(a) - rate(b) || Number(isRare(a)) - Number(isRare(b)) || (name(a) < name(b) ? -1 : 1),
  )

  const codeOf = new Int32Array(size).fill(-1)
  const pooledWithNext = new Uint8Array(present.length)
  present.forEach((code, position) => {
    codeOf[code] = position
    const next = present[position + 1]
    if (next !== undefined && isRare(code) && isRare(next)) pooledWithNext[position] = 1
  })
  return { byRate: Int32Array.from(present), codeOf, pooledWithNext }
}
