import { logistic } from '../../../ground/maths'

/** Unit in which an effect is read: risk of the otherwise typical customer, or log-odds. */
export type Scale = 'risk' | 'logOdds'

/** Probability 0…1 of log-odds: the logistic function. */
export function riskAt(logOdds: number): number {
  return logistic(logOdds)
}

/** How far an effect of `value` log-odds moves the risk of the customer at `base`; a difference of probabilities. */
export function pointsOf(base: number, value: number): number {
  return riskAt(base + value) - riskAt(base)
}
