import { seededRandom } from '../../src/ground/maths'

const header = [
  'Subscriber No',
  'Customer Status',
  'Tenure in Months',
  'Plan',
  'Monthly Charge',
  'Cancellation Date',
  'Churn Reason',
  'Exit fee',
  'Country',
]

/**
 * Generated customers of a telephone company whose outcome is a status of three values, with columns
 * that were filled when a customer left. Risk falls with the tenure and with the plan.
 */
export function subscribers(rows: number): string {
  const random = seededRandom(21)
  const one = (values: readonly string[]) => values[Math.floor(random() * values.length)] ?? ''
  const lines = Array.from({ length: rows }, (_, row) => {
    const tenure = Math.floor(random() * 60)
    const plan = one(['Basic', 'Plus', 'Pro'])
    const charge = (20 + random() * 80).toFixed(2)
    const joined = tenure < 3 && random() < 0.5
    const left = !joined && random() < 1 / (1.4 + tenure / 6 + (plan === 'Basic' ? 0 : 1))
    const day = String(1 + Math.floor(random() * 28)).padStart(2, '0')
    return [
      `S-${100_000 + row}`,
      joined ? 'Joined' : left ? 'Churned' : 'Stayed',
      tenure,
      plan,
      charge,
      left ? `2026-03-${day}` : '',
      left ? one(['Price', 'Competitor', 'Moved']) : '',
      (left ? 50 + random() * 20 : random() * 20).toFixed(2),
      'FR',
    ].join(',')
  })
  return `${header.join(',')}\n${lines.join('\n')}\n`
}
