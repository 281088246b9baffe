import type { ChartKind, SpecOf } from '../../src/components/charts/kinds/registry'

/** Named examples of every kind of chart. A kind without one is an error of types. */
type Examples = { readonly [Kind in ChartKind]: Readonly<Record<string, SpecOf<Kind>>> }

const percent = (share: number) => `${(share * 100).toFixed(1)} %`
const whole = (value: number) => String(value)
const words = { label: 'An example', rest: 'Nothing is pointed at' }

const reasons = [
  { label: 'Tenure', note: '1 month', change: 0.342 },
  { label: 'Complaint last month', note: 'yes', change: 0.297 },
  { label: 'Registered devices', note: '6', change: 0.179 },
  { label: 'Coupons used last month', note: '5 → 13', change: -0.056 },
  { label: 'Marital status', note: 'Single', change: 0.028 },
  { label: '12 others', note: '', change: 0.003 },
]
const russianReasons = [
  { label: 'Удовлетворённость обслуживанием', note: 'нет данных → 3', change: 0.412 },
  { label: 'Рост суммы заказов за последний год', note: '11 %', change: -0.121 },
  { label: 'Предпочитаемый способ оплаты', note: 'Наложенный платёж', change: -0.087 },
  { label: 'PreferredOrderCategoryOfTheCustomer', note: 'Laptop & Accessory', change: 0.051 },
]

function waterfall(
  steps: readonly { label: string; note: string; change: number }[],
  unit: string,
  spread = 0,
): SpecOf<'waterfall'> {
  let at = 0.053
  const bars = steps.map(({ label, note, change }) => {
    const from = at
    at += change
    const value = `${change > 0 ? '+' : '−'}${Math.abs(change * 100).toFixed(1)} ${unit}`
    return {
      label,
      note,
      changed: note.includes('→'),
      from,
      to: at,
      halfWidth: spread,
      value,
      spread: spread > 0 ? `± ${(spread * 100).toFixed(1)}` : '',
      reading: `${label} ${note}: ${value}`,
    }
  })
  return {
    ...words,
    domain: [0, 0.9],
    start: { value: 0.053, text: 'typical customer 5.3 %' },
    end: { value: at, text: `this customer ${percent(at)}` },
    bars,
  }
}

const counts = [1365, 602, 667, 655, 540, 413, 371, 249, 196, 189, 115, 0, 0, 0, 0, 3, 2, 0, 0, 4]
const rates = [0.465, 0.092, 0.06, 0.055, 0.062, 0.058, 0.093, 0.04, 0.001, 0.12, 0.2]

const histogram: SpecOf<'histogram'> = {
  ...words,
  slots: [
    ...counts.map((count, bin) => ({
      span: [bin * 3 - 0.5, bin * 3 + 2.5] as const,
      count,
      rate: rates[bin] ?? null,
      solid: bin < 9,
      reading: `Tenure ${bin * 3} to ${bin * 3 + 2}: ${count} customers`,
    })),
    { span: null, count: 264, rate: 0.307, solid: true, reading: 'Tenure missing: 264 customers' },
  ],
  missing: 'missing',
  whole: true,
  fences: { low: null, high: 37 },
  number: whole,
  counts: { label: 'Customers', text: (count) => count.toLocaleString('en') },
  rates: {
    label: 'Left',
    text: (rate) => `${Math.round(rate * 100)} %`,
    overall: 0.168,
    overallText: 'overall 16.8 %',
  },
}

const value = (name: string, at: number) => ({
  value: at,
  text: whole(at),
  reading: `${name}: ${at}`,
})

const box: SpecOf<'box'> = {
  ...words,
  domain: [-0.5, 59.5],
  widestMark: '1,365',
  withMissing: true,
  min: value('Minimum', 0),
  lowWhisker: value('Minimum', 0),
  q1: value('Lower quartile', 2),
  median: value('Median', 9),
  q3: value('Upper quartile', 16),
  highWhisker: value('Upper fence', 37),
  max: value('Maximum', 59),
}

const cuts = [-0.5, 0.5, 1.5, 3.5, 5.5, 8.5, 15.5, 20.5, 38]
const effects = [0.437, 0.395, 0.07, 0.06, 0.044, 0.032, 0.03, 0.003]

const steps: SpecOf<'steps'> = {
  ...words,
  steps: effects.map((effect, index) => ({
    from: cuts[index]!,
    to: cuts[index + 1]!,
    value: effect,
    low: effect * 0.5,
    high: Math.min(0.85, effect * 1.9 + 0.02),
    raises: effect > 0.053,
    count: index === 7 ? 12 : 400 - 40 * index,
    thin: index === 7,
    reading: `Step ${index}: risk ${percent(effect)}`,
  })),
  missing: {
    value: 0.22,
    low: 0.04,
    high: 0.67,
    raises: true,
    count: 264,
    thin: false,
    label: 'missing',
    reading: 'missing: risk 22.0 %',
  },
  whole: true,
  number: whole,
  xLabel: 'Tenure, months',
  values: { domain: [0, 0.9], text: (share) => `${Math.round(share * 100)} %` },
  typical: { value: 0.053, text: 'typical customer 5.3 %' },
  density: 'Training rows',
  customer: { x: 1, value: 0.395, text: 'customer 52821: 39.5 %' },
}

const categories = [
  { label: 'Mostly buys from other categories', at: 0.201, count: 264 },
  { label: 'Mobile Phone ◆ customer 52821', at: 0.094, count: 2080 },
  { label: 'Fashion', at: 0.061, count: 826 },
  { label: 'Laptop & Accessory', at: 0.041, count: 2050 },
  { label: 'Grocery', at: 0.028, count: 12 },
]

const effectRows: SpecOf<'effectRows'> = {
  ...words,
  domain: [0, 0.5],
  typical: { value: 0.053, text: 'typical customer 5.3 %' },
  rows: categories.map(({ label, at, count }) => ({
    label,
    value: percent(at),
    interval: `(${percent(at / 2)} to ${percent(at * 2)})`,
    count: `${count} training rows`,
    share: count / 2080,
    at,
    low: at / 2,
    high: at * 2,
    raises: at > 0.053,
    thin: count < 30,
    reading: `${label}: risk ${percent(at)}`,
  })),
}

const heat = (named: boolean): SpecOf<'heat'> => {
  const rows = ['over 300', '201–300', '151–200', 'up to 150', 'missing']
  const columns = named
    ? ['Laptop & Accessory', 'Mobile Phone', 'Fashion', 'Grocery', 'Mostly other categories']
    : ['0–1', '2–4', '5–9', '10–19', '20 and more']
  return {
    ...words,
    rows: { title: 'Average cashback last month', labels: rows },
    columns: { title: named ? 'Favourite category' : 'Tenure, months', labels: columns, named },
    cells: rows.flatMap((row, down) =>
      columns.map((column, across) => ({
        strength: ((down * 5 + across * 3) % 9) / 4 - 1,
        thin: (down + across) % 7 === 3,
        empty: down === 4 && across > 2,
        reading: `${row} × ${column}: cell ${down} ${across}`,
      })),
    ),
    own: 6,
    key: { lowest: '−3.1 pp', highest: '+6.4 pp' },
  }
}

const share = { max: 1, ticks: [0, 0.25, 0.5, 0.75, 1], text: (at: number) => `${at * 100} %` }
const along = Array.from({ length: 41 }, (_, index) => index / 40)

const curve: SpecOf<'curve'> = {
  ...words,
  x: { ...share, label: 'Flagged among those who stay, %' },
  y: { ...share, label: 'Found among those who leave, %' },
  points: along.map((x) => {
    const y = 1 - (1 - x) ** 4
    return { x, y, reading: `${percent(x)} flagged: ${percent(y)} found` }
  }),
  references: [
    {
      from: { x: 0, y: 0 },
      to: { x: 1, y: 1 },
      label: { x: 0.62, y: 0.62, dy: 20, text: 'guessing' },
    },
  ],
  zone: { x: 0.65, y: 0.7, text: 'required' },
  mark: { x: 0.15, y: 1 - 0.85 ** 4, dx: 10, dy: 18, text: 'threshold 43.3 %' },
  caption: { x: 0.44, y: 0.8, text: 'AUC 0.899' },
}

const calibration: SpecOf<'curve'> = {
  ...words,
  x: { ...share, label: 'Predicted risk' },
  y: { ...share, label: 'Share that left' },
  points: [0.01, 0.03, 0.06, 0.11, 0.2, 0.42, 0.78].map((x, index) => {
    const y = x * 1.05
    return { x, y, radius: 8 - index, reading: `Predicted ${percent(x)}, left ${percent(y)}` }
  }),
  references: curve.references,
}

const lossOf = (fit: number) =>
  Array.from({ length: 60 }, (_, round) => ({
    x: round * 5,
    y: 0.25 + 0.2 * Math.exp(-round / (12 + 4 * fit)) + 0.004 * fit,
  }))

const learning: SpecOf<'learning'> = {
  ...words,
  curves: [2, 1, 0].map(lossOf),
  reading: (index) => `Round ${index * 5}: ${lossOf(0)[index]!.y.toFixed(3)}`,
  count: whole,
  loss: (loss) => loss.toFixed(3),
  rounds: 'rounds of boosting',
}

const pairs = [
  ['CouponUsed and OrderCount', 0.75],
  ['HourSpendOnApp and NumberOfDeviceRegistered', 0.32],
  ['Churn and Tenure', -0.35],
  ['Churn and CashbackAmount', -0.15],
] as const

const correlation: SpecOf<'correlation'> = {
  ...words,
  pairs: pairs.map(([label, r]) => {
    const text = `${r > 0 ? '+' : '−'}${Math.abs(r).toFixed(2)}`
    return { label, r, value: text, reading: `${label}: ${text}` }
  }),
  text: (r) => (r > 0 ? `+${r}` : String(r)),
}

/** Gains of ever more customers: ever smaller, then losses. */
const gainAt = (count: number, saveRate: number) =>
  900 * saveRate * 60 * (1 - Math.exp(-count / 60)) - 60 * count

const profit: SpecOf<'profit'> = {
  ...words,
  points: Array.from({ length: 41 }, (_, at) => {
    const count = at * 10
    const [gain, low, high] = [gainAt(count, 0.3), gainAt(count, 0.2), gainAt(count, 0.4)]
    return { count, gain, low, high, reading: `${count} customers: ${whole(gain)}` }
  }),
  count: whole,
  money: whole,
  labels: { count: 'Customers contacted', gain: 'Expected gain' },
  best: { count: 90, gain: gainAt(90, 0.3), text: 'most: 90' },
  limits: [
    { count: 50, text: 'budget: 50' },
    { count: 70, text: 'capacity: 70' },
  ],
}

export const examples: Examples = {
  waterfall: {
    usual: waterfall(reasons, 'pp'),
    estimated: waterfall(reasons.slice(0, 3), 'pp', 0.04),
    russian: waterfall(russianReasons, 'п. п.'),
  },
  histogram: {
    usual: histogram,
    plain: { ...histogram, slots: histogram.slots.slice(0, -1), rates: null },
  },
  box: { usual: box },
  steps: {
    usual: steps,
    plain: { ...steps, missing: null, customer: null },
    russian: {
      ...steps,
      missing: { ...steps.missing!, label: 'нет данных' },
      customer: { x: null, value: 0.22, text: 'клиент 52821: 22,0 %' },
      typical: { value: 0.053, text: 'типичный клиент 5,3 %' },
    },
  },
  effectRows: { usual: effectRows },
  profit: { usual: profit, plain: { ...profit, best: null, limits: [] } },
  heat: { ranges: heat(false), names: heat(true) },
  curve: { line: curve, dots: calibration },
  learning: { usual: learning },
  correlation: { usual: correlation },
}
