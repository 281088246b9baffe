import type { Profile } from '../../contracts'
import { decimalName, delimiterName, encodingName, type Translate } from './words'

/** What was found out about a file and can be changed, each as a few words. */
export function lineParts(
  { file, columns }: Pick<Profile, 'file' | 'columns'>,
  t: Translate,
): string[] {
  const orders = new Set(columns.flatMap(({ date }) => date?.order ?? []))
  const fractions = columns.some(({ number }) => number !== null)
  return [
    t(`reading.line.${file.format}`, { encoding: encodingName(file.encoding, t) }),
    ...(file.entry === undefined ? [] : [t('reading.line.entry', { entry: file.entry })]),
    ...(file.sheet === undefined ? [] : [t('reading.line.sheet', { sheet: file.sheet })]),
    ...(file.format === 'csv' ? [delimiterName(file.delimiter, t)] : []),
    ...(file.format === 'csv' && fractions ? [decimalName(file.decimal, t)] : []),
    ...(file.format === 'parquet' || file.format === 'json' ? [] : [headerPart(file.headerRow, t)]),
    ...[...orders].map((order) => t('reading.line.dates', { order: t(`reading.orders.${order}`) })),
  ]
}

const headerPart = (row: number, t: Translate) =>
  row === 0 ? t('reading.line.noHeader') : t('reading.line.header', { row })
