import { isoDay } from '../../src/ground/days'
import { logistic, seededRandom } from '../../src/ground/maths'

/** 2024-03-31, the day that the made-up files speak of. */
const today = 19_813

/** How a file of made-up customers is written. */
interface Writing {
  readonly rows?: number
  readonly seed?: number
  /** How a day reads, in days since 1970-01-01; ISO 8601 where it is not said. */
  readonly write?: (day: number) => string
  /** Days that all dates are later. */
  readonly later?: number
}

export const dayFirst = (day: number) => isoDay(day).split('-').reverse().join('.')
export const monthFirst = (day: number) => {
  const [year, month, date] = isoDay(day).split('-')
  return `${Number(month)}/${Number(date)}/${year}`
}

/**
 * Made-up customers, of whom those leave who have not ordered for long, above all after a visit
 * without an order. "Leaving date" is filled for those who left, "Contract end" lies mostly ahead.
 */
export function datedCustomers({ rows = 1500, seed = 1, ...how }: Writing = {}): string[][] {
  const { write = isoDay, later = 0 } = how
  const random = seededRandom(seed)
  const dateOf = (day: number) => write(day + later)
  const lines = Array.from({ length: rows }, (_, row) => {
    const tenure = 1 + Math.floor(random() * 1200)
    const recency = Math.min(tenure, Math.floor(-Math.log(1 - random()) * 45))
    const visited = Math.floor(recency * random())
    const charge = Math.round((20 + 80 * random()) * 100) / 100
    const logOdds =
      -3 +
      0.04 * Math.min(recency, 90) -
      0.001 * tenure +
      (recency - visited > 25 ? 0.9 : 0) +
      0.015 * (charge - 60)
    const left = random() < logistic(logOdds)
    const unknown = random() < 0.06
    const leaving = today - Math.floor(random() * (1 + visited))
    const end = today + Math.floor(random() * 365) - 20
    return [
      `C${10_000 + row}`,
      dateOf(today - tenure),
      unknown ? '' : dateOf(today - recency),
      dateOf(today - visited),
      dateOf(end),
      left ? dateOf(leaving) : '',
      String(charge),
      ['Shop', 'Web', 'Phone'][Math.floor(random() * 3)]!,
      left ? 'Yes' : 'No',
    ]
  })
  return [header, ...lines]
}

const header = [
  'Customer ID',
  'Signup date',
  'Last order',
  'Last visit',
  'Contract end',
  'Leaving date',
  'Charge',
  'Channel',
  'Churn',
]

export const csvOf = (lines: readonly (readonly string[])[]) =>
  `${lines.map((cells) => cells.join(',')).join('\n')}\n`
