import { logistic } from '../../ground/maths'
import type { Customer, OrderCategory } from './customer'

const byCategory: Readonly<Record<OrderCategory, number>> = {
  'Laptop & Accessory': -0.45,
  'Mobile Phone': 0.35,
  Mobile: 0.25,
  Fashion: 0.4,
  Grocery: 0.1,
  Others: 0.3,
}
const byMaritalStatus: Readonly<Record<string, number>> = { Single: 0.75, Divorced: 0.15 }
const byPayment: Readonly<Record<string, number>> = {
  COD: 0.45,
  'Cash on Delivery': 0.45,
  'E wallet': 0.35,
}

/** Log-odds of leaving, up to a constant: the law by which the sample is made. */
export function riskScore(customer: Customer): number {
  const newcomer = Math.exp(-customer.Tenure / 2)
  return (
    3.2 * newcomer -
    0.05 * Math.min(customer.Tenure, 31) +
    customer.Complain * (1.6 + 0.7 * newcomer) +
    0.3 * (customer.SatisfactionScore - 3) -
    0.11 * Math.min(customer.DaySinceLastOrder, 15) -
    0.008 * (customer.CashbackAmount - 177) +
    byCategory[customer.PreferedOrderCat] +
    (byMaritalStatus[customer.MaritalStatus] ?? 0) +
    (byPayment[customer.PreferredPaymentMode] ?? 0) +
    0.2 * Math.min(customer.NumberOfAddress, 11) +
    0.3 * (customer.NumberOfDeviceRegistered - 3.7) +
    0.2 * (customer.CityTier - 1) +
    0.025 * (Math.min(customer.WarehouseToHome, 36) - 15) +
    0.1 * Math.min(customer.OrderCount, 10) +
    (customer.Gender === 'Male' ? 0.25 : 0) +
    (customer.PreferredLoginDevice === 'Computer' ? 0.3 : 0)
  )
}

/** Risks with the constant chosen, by bisection, so that their mean is `rate`. */
export function risksWithMean(scores: Float64Array, rate: number): Float64Array {
  let low = -30
  let high = 30
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2
    let sum = 0
    for (const score of scores) sum += logistic(score + middle)
    if (sum < rate * scores.length) low = middle
    else high = middle
  }
  return scores.map((score) => logistic(score + low))
}
