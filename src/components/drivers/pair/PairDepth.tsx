import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { fewestRows, labelOf, type Manifest, unitOf } from '../../../contracts'
import { Chart, type SpecOf } from '../../charts'
import { useFormat } from '../../ui'
import type { PairDriver, Scale } from '../facts'
import { pointsOf, useChosenCustomer } from '../facts'
import { cellOf, type HeatAxis, heatGrid, strongestCell } from './heatGrid'
import { axisLabels, cellReadout, pairFinding, pairTable } from './pairText'

/** Pixels kept for a map of usual size. */
const height = 400

interface PairDepthProps {
  readonly driver: PairDriver
  readonly manifest: Manifest
  readonly scale: Scale
}

/** How two features move the risk together, beyond what each does alone. */
export function PairDepth({ driver, manifest, scale }: PairDepthProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { pair } = driver
  const { base, features } = manifest
  const grid = useMemo(() => heatGrid(features, pair), [features, pair])
  const spoken = { t, format }
  const customer = useChosenCustomer()
  const own = useMemo(() => customer && cellOf(grid, customer), [grid, customer])
  const line =
    customer && own
      ? `◆ ${t('drivers.customer', { id: customer.id })}: ${cellReadout(grid, own, base, spoken)}`
      : undefined
  const spec = useMemo((): SpecOf<'heat'> => {
    const words = { t, format }
    const { rows, columns, cells, strongest } = grid
    const titleOf = ({ feature }: HeatAxis) => {
      const unit = unitOf(feature, format.language)
      const name = labelOf(feature, format.language)
      return unit === '' ? name : `${name}, ${unit}`
    }
    const side = (axis: HeatAxis) => ({ title: titleOf(axis), labels: axisLabels(axis, words) })
    const key = (value: number) =>
      scale === 'risk' ? format.points(pointsOf(base, value)) : format.logOdds(value)
    return {
      label: t('drivers.map', {
        first: labelOf(rows.feature, format.language),
        second: labelOf(columns.feature, format.language),
      }),
      rest: line ?? t('drivers.rest'),
      rows: side(rows),
      columns: { ...side(columns), named: columns.feature.kind === 'category' },
      cells: cells.map((cell) => ({
        strength: cell.value / strongest,
        thin: cell.count < fewestRows,
        empty: cell.count === 0,
        reading: cellReadout(grid, cell, base, words),
      })),
      own: own && own.row * columns.places.length + own.column,
      key: { lowest: key(-strongest), highest: key(strongest) },
    }
  }, [grid, own, base, scale, line, t, format])
  return (
    <Chart
      kind="heat"
      spec={spec}
      title={pairFinding(grid, strongestCell(grid, base), base, spoken)}
      subtitle={t('drivers.subtitle.pair')}
      line={line}
      height={height}
      table={() => pairTable(grid, base, spoken)}
      note={t('drivers.thinCells', { fewest: format.count(fewestRows) })}
    />
  )
}
