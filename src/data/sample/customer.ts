import type { Variates } from './variates'

/** One synthetic customer of an online shop. Field names are the column names of the sample. */
export interface Customer {
  readonly Tenure: number
  readonly PreferredLoginDevice: string
  readonly CityTier: number
  readonly WarehouseToHome: number
  readonly PreferredPaymentMode: string
  readonly Gender: string
  readonly HourSpendOnApp: number
  readonly NumberOfDeviceRegistered: number
  readonly PreferedOrderCat: OrderCategory
  readonly SatisfactionScore: number
  readonly MaritalStatus: string
  readonly NumberOfAddress: number
  readonly Complain: number
  readonly OrderAmountHikeFromlastYear: number
  readonly CouponUsed: number
  readonly OrderCount: number
  readonly DaySinceLastOrder: number
  readonly CashbackAmount: number
}

export type OrderCategory = keyof typeof cashback

/** Cashback per month by what a customer mostly buys: mean and standard deviation. */
const cashback = {
  'Laptop & Accessory': [167, 21],
  'Mobile Phone': [149, 13],
  Mobile: [126, 4],
  Fashion: [210, 22],
  Grocery: [266, 20],
  Others: [304, 13],
} as const

const whole = (value: number, low: number, high: number) =>
  Math.max(low, Math.min(high, Math.round(value)))

/** Draws a customer. Newcomers buy phones, old customers groceries; spending follows what is bought. */
export function drawCustomer(random: Variates): Customer {
  const Tenure = drawTenure(random)
  const PreferedOrderCat = drawCategory(random, Tenure)
  const [mean, deviation] = cashback[PreferedOrderCat]
  const hours = random.normal(2.93, 0.7)
  const OrderCount = whole(0.6 + random.exponential(1.6 + 0.08 * Tenure), 1, 16)
  const coupons = OrderCount * (0.35 + 0.4 * random.uniform())
  return {
    Tenure,
    PreferredLoginDevice: random.pick({ 'Mobile Phone': 0.49, Computer: 0.29, Phone: 0.22 }),
    CityTier: Number(random.pick({ '1': 0.65, '2': 0.05, '3': 0.3 })),
    WarehouseToHome: random.chance(0.001)
      ? whole(random.normal(126, 1), 120, 130)
      : whole(5 + random.exponential(10.5), 5, 36),
    PreferredPaymentMode: random.pick({
      'Debit Card': 0.41,
      'Credit Card': 0.27,
      'E wallet': 0.11,
      UPI: 0.07,
      COD: 0.06,
      CC: 0.05,
      'Cash on Delivery': 0.03,
    }),
    Gender: random.pick({ Male: 0.6, Female: 0.4 }),
    HourSpendOnApp: whole(hours, 0, 5),
    NumberOfDeviceRegistered: whole(random.normal(3.7 + 0.4 * (hours - 2.93), 0.95), 1, 6),
    PreferedOrderCat,
    SatisfactionScore: Number(random.pick({ '1': 0.21, '2': 0.1, '3': 0.3, '4': 0.19, '5': 0.2 })),
    MaritalStatus: random.pick({ Married: 0.53, Single: 0.32, Divorced: 0.15 }),
    NumberOfAddress: random.chance(0.001)
      ? whole(random.normal(20.5, 1), 19, 22)
      : whole(0.9 + 0.06 * Tenure + random.exponential(2.7), 1, 11),
    Complain: random.chance(0.285) ? 1 : 0,
    OrderAmountHikeFromlastYear: whole(10.6 + random.exponential(5), 11, 26),
    CouponUsed: whole(coupons, 0, 16),
    OrderCount,
    DaySinceLastOrder: random.chance(0.001)
      ? whole(random.normal(38, 6), 30, 46)
      : whole(random.exponential(3.2 + 0.5 * Math.min(OrderCount, 8)) - 0.4, 0, 18),
    CashbackAmount: whole(random.normal(mean + 0.4 * (Tenure - 10), deviation), 100, 325),
  }
}

/** Months since joining: many newcomers, a long tail, a few from the first days of the shop. */
function drawTenure(random: Variates): number {
  if (random.chance(0.21)) return random.chance(0.42) ? 0 : 1
  if (random.chance(0.001)) return whole(random.normal(56, 5), 50, 61)
  return whole(2 + random.exponential(11), 2, 31)
}

function drawCategory(random: Variates, tenure: number): OrderCategory {
  const newcomer = Math.exp(-tenure / 8)
  return random.pick({
    'Laptop & Accessory': 0.36,
    'Mobile Phone': 0.12 + 0.25 * newcomer,
    Mobile: 0.05 + 0.22 * newcomer,
    Fashion: 0.16,
    Grocery: 0.14 * (1 - newcomer),
    Others: 0.09 * (1 - newcomer),
  })
}
