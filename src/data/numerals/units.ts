/** Signs, codes and words of currencies, and the percent sign, by the unit they are kept as. */
const spellings: Readonly<Record<string, string>> = {
  '%': '%',
  '€': '€ eur евро',
  $: '$ usd us$',
  '£': '£ gbp',
  '¥': '¥ ￥ jpy',
  '₽': '₽ rub rur руб руб. р р.',
  '₴': '₴ uah грн грн.',
  '₸': '₸ kzt тг тг. тенге',
  '₹': '₹ inr',
  '₺': '₺ try',
  '₩': '₩ krw',
  '₪': '₪ ils',
  '₫': '₫ vnd',
  R$: 'r$ brl',
  zł: 'zł pln',
  Kč: 'kč czk',
  kr: 'kr kr.',
  BYN: 'byn',
  CHF: 'chf',
  CNY: 'cny rmb',
  SEK: 'sek',
  NOK: 'nok',
  DKK: 'dkk',
  HUF: 'huf',
  RON: 'ron',
  AUD: 'aud a$',
  CAD: 'cad c$',
  HKD: 'hkd hk$',
  SGD: 'sgd s$',
  MXN: 'mxn',
  AED: 'aed',
  SAR: 'sar',
  ZAR: 'zar',
  GEL: 'gel',
  AMD: 'amd',
  AZN: 'azn',
  UZS: 'uzs',
}

const units = new Map(
  Object.entries(spellings).flatMap(([unit, words]) =>
    words.split(' ').map((word): [string, string] => [word, unit]),
  ),
)

/** Characters of the longest word for a unit. */
export const longestUnit = Math.max(...[...units.keys()].map((word) => word.length))

/** The unit a word stands for beside a number ("руб." → "₽"); undefined for any other word. */
export function unitOf(word: string): string | undefined {
  return word.length > longestUnit ? undefined : units.get(word.toLowerCase())
}
