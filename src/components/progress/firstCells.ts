import type { FirstColumn } from '../../contracts'
import type { Translate } from '../../i18n'
import type { Formats } from '../ui'

/** A column's name, kind, values and share of missing cells among the first `rows` rows, in words. */
export function firstCells(
  column: FirstColumn,
  rows: number,
  t: Translate,
  format: Formats,
): string[] {
  const { name, kind, missing } = column
  const share = missing === 0 ? '0\u00a0%' : format.percent(missing / rows)
  return [name, t(`app.progress.first.kinds.${kind}`), values(column, t, format), share]
}

/** "0 to 61", "red, green, blue, …". */
function values(column: FirstColumn, t: Translate, format: Formats): string {
  if (column.kind === 'number') {
    const [low, high] = [format.number(column.low), format.number(column.high)]
    return low === high ? low : t('app.progress.first.range', { low, high })
  }
  const { examples, distinct } = column
  return [...examples, ...(distinct > examples.length ? ['…'] : [])].join(', ')
}
