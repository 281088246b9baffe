import type { Formats } from '../ui/useFormat'

/** Parameters of alerts and problems in the reader's notation: shares as percent, counts with separators. */
export function noteParams(
  params: Readonly<Record<string, string | number>>,
  format: Formats,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      if (typeof value === 'string') return [name, value]
      return [name, name === 'share' ? format.percent(value) : format.number(value)]
    }),
  )
}
