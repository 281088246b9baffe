import { drawCustomer, riskScore, seededVariates, type Variates } from '../src/data/sample'
import { logistic } from '../src/ground/maths'

export interface GenerateOptions {
  /** Every text cell in quotes; some hold delimiters, line ends and quotes. */
  readonly quoted?: boolean
  readonly seed?: number
}

/** The sample's columns that hold text. */
const textColumns: ReadonlySet<string> = new Set([
  'PreferredLoginDevice',
  'PreferredPaymentMode',
  'Gender',
  'PreferedOrderCat',
  'MaritalStatus',
])

const missingShare = 0.04
const firstId = 100_001
/** Brings the share of churned customers to about 17 %. */
const intercept = -4.5
const rowsAtOnce = 2000

/**
 * A CSV file of synthetic customers, a batch of rows at a time: an ID, the outcome Churn, and the 18
 * features of the shipped model as whole numbers, decimals and categories; 4 % of feature cells are
 * empty. About 95 bytes a row. The same options give the same file.
 */
export function* generateCsv(
  rows: number,
  { quoted = false, seed = 1 }: GenerateOptions = {},
): Generator<string, void> {
  const random = seededVariates(seed)
  const names = ['CustomerID', 'Churn', ...Object.keys(drawCustomer(seededVariates(seed)))]
  yield `${names.map((name) => (quoted ? `"${name}"` : name)).join(',')}\n`
  for (let from = 0; from < rows; from += rowsAtOnce) {
    let text = ''
    const end = Math.min(rows, from + rowsAtOnce)
    for (let row = from; row < end; row++)
      text += `${firstId + row},${customerCells(random, quoted)}\n`
    yield text
  }
}

function customerCells(random: Variates, quoted: boolean): string {
  const customer = drawCustomer(random)
  const churn = random.chance(logistic(riskScore(customer) + intercept)) ? 1 : 0
  const written: Record<string, string | number> = {
    ...customer,
    WarehouseToHome: (customer.WarehouseToHome + random.uniform() - 0.5).toFixed(1),
    HourSpendOnApp: Math.max(0, customer.HourSpendOnApp + random.uniform() - 0.5).toFixed(2),
    OrderAmountHikeFromlastYear: (customer.OrderAmountHikeFromlastYear + random.uniform()).toFixed(
      3,
    ),
    CashbackAmount: (customer.CashbackAmount + random.uniform() - 0.5).toFixed(2),
  }
  let cells = String(churn)
  for (const [name, value] of Object.entries(written)) {
    if (random.chance(missingShare)) cells += ','
    else if (quoted && textColumns.has(name)) cells += `,${inQuotes(String(value), random)}`
    else cells += `,${value}`
  }
  return cells
}

/** A text in quotes: one in twenty with a delimiter, one in fifty with a line end or quotes inside. */
function inQuotes(value: string, random: Variates): string {
  const draw = random.uniform()
  if (draw < 0.05) return `"${value}, other"`
  if (draw < 0.06) return `"${value}\nother"`
  if (draw < 0.07) return `"""${value}"""`
  return `"${value}"`
}
