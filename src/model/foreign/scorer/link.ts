import { logistic, logit } from '../../../ground/maths'

/** How the outputs of the core become the probability: p = link(constant + Σ coefficient · output). */
export interface Link {
  readonly kind: 'logistic' | 'identity'
  readonly coefficients: Float64Array
  readonly constant: number
}

/** Probabilities of runtime and core may differ by float32 rounding only. */
const tolerance = 1e-5
/** A probability this far from 0 and 1 tells one link from another. */
const telling = 1e-3

/**
 * Finds the link by which the core's outputs give the runtime's probabilities on all rows, among
 * those that converters write: an output itself, 1 minus it, the logistic function of one output, of
 * its opposite, of twice it (softmax of −s and s) or of the difference of two (softmax), with a
 * constant added where nothing else does.
 * @param outputs rows × `width`
 * @returns null where none does, or where too few rows tell them apart: then the core is not, or
 * not provably, the whole model
 */
export function matchLink(
  outputs: Float64Array,
  width: number,
  probability: Float32Array,
): Link | null {
  const tellingRows = probability.reduce(
    (count, p) => count + (p > telling && p < 1 - telling ? 1 : 0),
    0,
  )
  if (tellingRows < 2 || width > 2) return null
  const links = candidates(width)
  return (
    links.find((link) => fits(link, outputs, width, probability)) ??
    links
      .filter(({ kind }) => kind === 'logistic')
      .map((link) => withConstant(link, outputs, width, probability))
      .find((link) => fits(link, outputs, width, probability)) ??
    null
  )
}

/** The link with the constant that the row nearest to one half needs: converters add one in many ways. */
function withConstant(
  link: Link,
  outputs: Float64Array,
  width: number,
  probability: Float32Array,
): Link {
  let nearest = 0
  for (let row = 1; row < probability.length; row++)
    if (Math.abs(probability[row]! - 0.5) < Math.abs(probability[nearest]! - 0.5)) nearest = row
  const p = probability[nearest]!
  const constant = logit(p) - combine(link, outputs, nearest * width)
  return { ...link, constant: link.constant + constant }
}

/** The probability that a sum of the core means. */
export function applyLink(kind: Link['kind'], value: number): number {
  return kind === 'logistic' ? logistic(value) : value
}

/** The sum that a link takes, for one row. */
export function combine(link: Link, outputs: ArrayLike<number>, offset: number): number {
  let sum = link.constant
  for (let output = 0; output < link.coefficients.length; output++)
    sum += link.coefficients[output]! * outputs[offset + output]!
  return sum
}

function candidates(width: number): Link[] {
  const links: Link[] = []
  const add = (kind: Link['kind'], constant: number, entries: readonly [number, number][]) => {
    const coefficients = new Float64Array(width)
    for (const [output, coefficient] of entries) coefficients[output] = coefficient
    links.push({ kind, constant, coefficients })
  }
  for (let output = width - 1; output >= 0; output--) {
    add('identity', 0, [[output, 1]])
    add('logistic', 0, [[output, 1]])
    add('identity', 1, [[output, -1]])
    add('logistic', 0, [[output, -1]])
    add('logistic', 0, [[output, 2]])
    add('logistic', 0, [[output, -2]])
  }
  if (width === 2)
    for (const sign of [1, -1])
      add('logistic', 0, [
        [0, -sign],
        [1, sign],
      ])
  return links
}

function fits(
  link: Link,
  outputs: Float64Array,
  width: number,
  probability: Float32Array,
): boolean {
  return probability.every((p, row) => {
    const expected = applyLink(link.kind, combine(link, outputs, row * width))
    return Math.abs(expected - p) <= tolerance || (Number.isNaN(expected) && Number.isNaN(p))
  })
}
