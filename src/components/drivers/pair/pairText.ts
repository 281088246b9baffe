import { labelOf } from '../../../contracts'
import type { TableContent } from '../../ui'
import { digitsFor, placeSentence, placeText, pointsOf, type Words } from '../facts'
import type { HeatAxis, HeatCell, HeatGrid } from './heatGrid'

/** The bins of one side of the map in words. */
export function axisLabels({ feature, places }: HeatAxis, words: Words): readonly string[] {
  const digits = digitsFor(ascending(places))
  return places.map((place) => placeText(feature, place, digits, words))
}

/** Rows of the map run downwards; the digits of edges are found on ascending ones. */
function ascending(places: HeatAxis['places']): HeatAxis['places'] {
  return [...places].sort((a, b) =>
    a.kind === 'real' && b.kind === 'real'
      ? (a.upTo ?? Number.POSITIVE_INFINITY) - (b.upTo ?? Number.POSITIVE_INFINITY)
      : 0,
  )
}

const sentence = ({ feature, places }: HeatAxis, bin: number, words: Words) =>
  placeSentence(feature, places[bin]!, digitsFor(ascending(places)), words)

/** The strongest thing the pair says, as a sentence. */
export function pairFinding(grid: HeatGrid, cell: HeatCell | null, base: number, words: Words) {
  const { t, format } = words
  if (!cell)
    return t('drivers.finding.pairNone', {
      first: labelOf(grid.rows.feature, format.language),
      second: labelOf(grid.columns.feature, format.language),
    })
  return t('drivers.finding.pair', {
    first: sentence(grid.rows, cell.row, words),
    second: sentence(grid.columns, cell.column, words),
    points: format.points(pointsOf(base, cell.value)),
  })
}

/** Everything about one cell. */
export function cellReadout(grid: HeatGrid, cell: HeatCell, base: number, words: Words): string {
  const { t, format } = words
  const first = sentence(grid.rows, cell.row, words)
  const second = sentence(grid.columns, cell.column, words)
  if (cell.count === 0) return t('drivers.cellEmpty', { first, second })
  return t('drivers.cell', {
    first,
    second,
    points: format.points(pointsOf(base, cell.value)),
    logOdds: format.logOdds(cell.value),
    rows: t('drivers.rows', { count: cell.count, formatted: format.count(cell.count) }),
  })
}

/** The table twin of the map: the cells that hold rows. */
export function pairTable(grid: HeatGrid, base: number, words: Words): TableContent {
  const { t, format } = words
  const rows = axisLabels(grid.rows, words)
  const columns = axisLabels(grid.columns, words)
  return {
    heads: [
      {
        label: t('drivers.pairName', {
          first: labelOf(grid.rows.feature, format.language),
          second: labelOf(grid.columns.feature, format.language),
        }),
      },
      { label: t('drivers.table.together'), numeric: true },
      { label: t('drivers.table.logOdds'), numeric: true },
      { label: t('drivers.table.rows'), numeric: true },
    ],
    rows: grid.cells
      .filter(({ count }) => count > 0)
      .map(({ row, column, value, count }) => [
        t('drivers.pairName', { first: rows[row], second: columns[column] }),
        format.points(pointsOf(base, value)),
        format.logOdds(value),
        format.count(count),
      ]),
  }
}
