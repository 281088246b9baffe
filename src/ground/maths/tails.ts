/** 80 % of a standard normal: what finds a difference four times in five. */
export const normal80 = 0.8416212335729143

/** 97.5 % of a standard normal: what a 95 % interval reaches to, in standard errors. */
export const normal975 = 1.959963984540054

/** The same as it is rounded in the intervals of effects and of sampled reasons. */
export const normal975Rounded = 1.96

/** Two-sided p-value of a standard normal z: P(|Z| ≥ |z|) = erfc(|z|/√2) = Q(½, z²/2). */
export function twoSidedNormal(z: number): number {
  return upperGammaHalf((z * z) / 2)
}

/** P(X ≥ x) for X chi-squared with one degree of freedom: Q(½, x/2). */
export function upperChiSquared1(x: number): number {
  return upperGammaHalf(x / 2)
}

const maxTerms = 500

/**
 * Regularised upper incomplete gamma function Q(½, x), x ≥ 0: by its series up to 1.5, by its
 * continued fraction beyond (Abramowitz & Stegun 6.5.29 and 6.5.31, modified Lentz).
 */
function upperGammaHalf(x: number): number {
  if (x === 0) return 1
  // x^½·e^−x / Γ(½)
  const front = Math.exp(-x) * Math.sqrt(x / Math.PI)
  if (x < 1.5) {
    let term = 2
    let sum = term
    for (let n = 1; n < maxTerms && term > sum * Number.EPSILON; n++) {
      term *= x / (n + 0.5)
      sum += term
    }
    return 1 - front * sum
  }
  const tiny = 1e-300
  let b = x + 0.5
  let c = 1 / tiny
  let d = 1 / b
  let fraction = d
  for (let n = 1; n < maxTerms; n++) {
    const a = -n * (n - 0.5)
    b += 2
    d = 1 / (a * d + b)
    c = b + a / c
    fraction *= c * d
    if (Math.abs(c * d - 1) < Number.EPSILON) break
  }
  return front * fraction
}
