import { upperChiSquared1 } from '../../../ground/maths'

/**
 * McNemar's test (1947) with Edwards' continuity correction, (|b − c| − 1)² / (b + c), on the rows
 * that exactly one of two classifiers gets right.
 */
export function mcnemar(
  first: Uint8Array,
  second: Uint8Array,
  labels: Float64Array,
): { readonly onlyThis: number; readonly onlyRival: number; readonly p: number } {
  let onlyThis = 0
  let onlyRival = 0
  for (let i = 0; i < labels.length; i++) {
    if (first[i] === second[i]) continue
    if (first[i] === labels[i]) onlyThis++
    else onlyRival++
  }
  const disagreed = onlyThis + onlyRival
  if (disagreed === 0) return { onlyThis, onlyRival, p: 1 }
  const distance = Math.max(Math.abs(onlyThis - onlyRival) - 1, 0)
  return { onlyThis, onlyRival, p: upperChiSquared1(distance ** 2 / disagreed) }
}
