import type { NumberSummary } from '../../contracts'
import type { Distribution } from '../columns'
import { quantile } from '../columns'

/** Moments, quartiles and IQR outliers; null for no values. */
export function summariseNumbers(distribution: Distribution): NumberSummary | null {
  const { values, counts, present } = distribution
  if (present === 0) return null
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i]! * counts[i]!
  const mean = sum / present
  const q1 = quantile(distribution, 0.25)
  const q3 = quantile(distribution, 0.75)
  const lowFence = q1 - 1.5 * (q3 - q1)
  const highFence = q3 + 1.5 * (q3 - q1)
  let squares = 0
  let outliers = 0
  let zeros = 0
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!
    const count = counts[i]!
    squares += (value - mean) ** 2 * count
    if (value < lowFence || value > highFence) outliers += count
    if (value === 0) zeros = count
  }
  return {
    min: values[0]!,
    max: values[values.length - 1]!,
    mean,
    median: quantile(distribution, 0.5),
    std: present < 2 ? null : Math.sqrt(squares / (present - 1)),
    q1,
    q3,
    lowFence,
    highFence,
    outliers,
    zeros,
    ...(distribution.whole && { whole: true as const }),
  }
}
