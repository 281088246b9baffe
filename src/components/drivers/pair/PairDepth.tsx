import { useElementSize } from '@mantine/hooks'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { labelOf, type Manifest } from '../../../contracts'
import { ChartFrame, PointedPlot } from '../../charts'
import { useFormat } from '../../ui'
import type { PairDriver, Scale } from '../facts'
import { fewestRows, useChosenCustomer } from '../facts'
import { HeatKey } from './HeatKey'
import { HeatMap } from './HeatMap'
import { cellOf, heatGrid, strongestCell } from './heatGrid'
import { layOutHeat } from './heatLayout'
import classes from './PairDepth.module.css'
import { axisLabels, cellReadout, pairFinding, pairTable } from './pairText'
import { useCellCursor } from './useCellCursor'

/** The line of exact values, the key and the note, pixels. */
const words = 116

interface PairDepthProps {
  readonly driver: PairDriver
  readonly manifest: Manifest
  readonly scale: Scale
}

/** How two features move the risk together, beyond what each does alone. */
export function PairDepth({ driver, manifest, scale }: PairDepthProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { ref, width } = useElementSize()
  const { pair } = driver
  const { base, features } = manifest
  const grid = useMemo(() => heatGrid(features, pair), [features, pair])
  const spoken = { t, format }
  const customer = useChosenCustomer()
  const own = customer ? cellOf(grid, customer) : null
  const rowLabels = axisLabels(grid.rows, spoken)
  const columnLabels = axisLabels(grid.columns, spoken)
  const named = grid.columns.feature.kind === 'category'
  const layout = layOutHeat(rowLabels, columnLabels, named, width || 600)
  const { at, pointing } = useCellCursor(rowLabels.length, columnLabels.length, layout)
  const cell = at ? grid.cells[at.row * columnLabels.length + at.column] : undefined
  const rest =
    customer && own
      ? `◆ ${t('drivers.customer', { id: customer.id })}: ${cellReadout(grid, own, base, spoken)}`
      : t('drivers.rest')
  const reading = cell ? cellReadout(grid, cell, base, spoken) : rest
  const label = {
    first: labelOf(grid.rows.feature, format.language),
    second: labelOf(grid.columns.feature, format.language),
  }
  return (
    <ChartFrame
      title={pairFinding(grid, strongestCell(grid, base), base, spoken)}
      subtitle={t('drivers.subtitle.pair')}
      height={layout.height + words}
      table={pairTable(grid, base, spoken)}
    >
      <PointedPlot
        ref={ref}
        height={layout.height}
        label={t('drivers.map', label)}
        count={grid.cells.length}
        at={cell ? cell.row * columnLabels.length + cell.column : null}
        reading={reading}
        readingClass={classes.readout}
        pointing={pointing}
      >
        {width > 0 && (
          <HeatMap
            grid={grid}
            layout={layout}
            rowLabels={rowLabels}
            columnLabels={columnLabels}
            width={width}
            pointed={cell ?? null}
            own={own}
          />
        )}
      </PointedPlot>
      <HeatKey strongest={grid.strongest} base={base} scale={scale} />
      <p className={classes.note}>{t('drivers.thinCells', { fewest: format.count(fewestRows) })}</p>
    </ChartFrame>
  )
}
