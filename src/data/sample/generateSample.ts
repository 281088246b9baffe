import { type Customer, drawCustomer } from './customer'
import { riskScore, risksWithMean } from './trueRisk'
import { seededVariates, type Variates } from './variates'

const columns = [
  'Tenure',
  'PreferredLoginDevice',
  'CityTier',
  'WarehouseToHome',
  'PreferredPaymentMode',
  'Gender',
  'HourSpendOnApp',
  'NumberOfDeviceRegistered',
  'PreferedOrderCat',
  'SatisfactionScore',
  'MaritalStatus',
  'NumberOfAddress',
  'Complain',
  'OrderAmountHikeFromlastYear',
  'CouponUsed',
  'OrderCount',
  'DaySinceLastOrder',
  'CashbackAmount',
] as const satisfies readonly (keyof Customer)[]

/** Share of cells left empty, by column. */
const missingShare: Readonly<Partial<Record<keyof Customer, number>>> = {
  Tenure: 0.047,
  WarehouseToHome: 0.045,
  HourSpendOnApp: 0.045,
  OrderAmountHikeFromlastYear: 0.047,
  CouponUsed: 0.045,
  OrderCount: 0.046,
  DaySinceLastOrder: 0.054,
}

const churnRate = 0.17
const repeatShare = 0.03
const firstId = 100001

export interface Sample {
  /** A whole CSV file: header, comma, LF. */
  readonly csv: string
  /** Probability with which each row's outcome was drawn, in row order. */
  readonly trueRisk: Float64Array
}

/**
 * Synthetic customers of an online shop, nobody's data: dependent features, outcomes drawn from a
 * known risk, about 5 % of cells missing at random in seven columns, some outliers, and 3 % of rows
 * that repeat an earlier one under another ID. The same rows and seed give the same file.
 */
export function generateSample(rows: number, seed: number): Sample {
  const random = seededVariates(seed)
  const customers = Array.from({ length: rows }, () => drawCustomer(random))
  const risks = risksWithMean(Float64Array.from(customers, riskScore), churnRate)
  const trueRisk = new Float64Array(rows)
  const bodies: string[] = []
  const lines = [['CustomerID', 'Churn', ...columns].join(',')]
  for (let row = 0; row < rows; row++) {
    const repeats = row > 0 && random.chance(repeatShare)
    const earlier = Math.floor(random.uniform() * row)
    trueRisk[row] = repeats ? trueRisk[earlier]! : risks[row]!
    bodies.push(repeats ? bodies[earlier]! : body(customers[row]!, risks[row]!, random))
    lines.push(`${firstId + row},${bodies[row]}`)
  }
  return { csv: `${lines.join('\n')}\n`, trueRisk }
}

/** A customer's cells after the ID. No value needs quotes. */
function body(customer: Customer, risk: number, random: Variates): string {
  const churn = random.chance(risk) ? 1 : 0
  const cells = columns.map((name) =>
    random.chance(missingShare[name] ?? 0) ? '' : String(customer[name]),
  )
  return [churn, ...cells].join(',')
}
