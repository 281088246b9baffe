import type { CampaignPower } from '../contracts'
import { normal80, normal975 } from '../ground/maths'

/** Both errors of the test, in standard errors of the difference. */
const errors = normal975 + normal80

/**
 * The smallest difference of the shares who leave that a campaign finds with a power of 80 % at 5 %,
 * two-sided: d = (z0.975 + z0.8)·√(p·(1 − p)·(1/n + 1/m)), p the share that leaves without a contact (the
 * normal approximation with the variance under no effect; Bloom 1995, Evaluation Review 19(5), 547–556;
 * the same as statsmodels' `zt_ind_solve_power` with the effect d/√(p·(1 − p))).
 *
 * @returns null where either group is empty
 */
export function detectableEffect(
  baseRate: number,
  controlSize: number,
  contactSize: number,
): number | null {
  if (controlSize === 0 || contactSize === 0) return null
  return errors * Math.sqrt(baseRate * (1 - baseRate) * (1 / controlSize + 1 / contactSize))
}

/**
 * The smallest control group out of a list of `size` with which a campaign finds a difference of
 * `effect`, the rest being contacted: the smaller n of n·(size − n) = size·p·(1 − p)·(errors/effect)².
 * Null where no split of the list would.
 */
export function neededControl(baseRate: number, effect: number, size: number): number | null {
  if (!(effect > 0)) return null
  const needed = size * baseRate * (1 - baseRate) * (errors / effect) ** 2
  const root = size * size - 4 * needed
  if (root < 0) return null
  // Written so that nothing cancels where a small group of a long list will do.
  const control = Math.max(1, Math.ceil((2 * needed) / (size + Math.sqrt(root)) - 1e-9))
  return control < size ? control : null
}

/** What a list can prove. Null without a control group, or where nobody is left to contact. */
export function powerOf(
  baseRate: number,
  controlSize: number,
  contactSize: number,
  expectedEffect: number,
): CampaignPower | null {
  const effect = detectableEffect(baseRate, controlSize, contactSize)
  if (effect === null) return null
  return {
    controlSize,
    contactSize,
    detectableEffect: effect,
    baseRate,
    expectedEffect,
    neededControl: neededControl(baseRate, expectedEffect, controlSize + contactSize),
  }
}
