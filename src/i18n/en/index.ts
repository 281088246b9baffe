import { texts } from './english'

export { texts }

export const en = {
  name: 'English',
  locale: 'en',
  direction: 'ltr',
  percentagePoints: 'pp',
  /** Units are stored in the plural: "months", "addresses". */
  singular: (unit: string) => unit.replace(/(ss|sh|ch|x)es$/, '$1').replace(/([^s])s$/, '$1'),
  texts: () => Promise.resolve(texts),
} as const
