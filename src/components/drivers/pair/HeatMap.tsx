import { labelOf, unitOf } from '../../../contracts'
import { useFormat } from '../../ui'
import { fewestRows } from '../facts'
import classes from './HeatMap.module.css'
import type { HeatAxis, HeatCell, HeatGrid } from './heatGrid'
import { character, type HeatLayout } from './heatLayout'

interface HeatMapProps {
  readonly grid: HeatGrid
  readonly layout: HeatLayout
  readonly rowLabels: readonly string[]
  readonly columnLabels: readonly string[]
  readonly width: number
  readonly pointed: HeatCell | null
  /** The cell of the customer opened in the list. */
  readonly own: HeatCell | null
}

/** Strength of a cell's colour, 0…1; faint where few rows stand behind it. */
const strength = ({ value, count }: HeatCell, strongest: number) =>
  (Math.abs(value) / strongest) * (count < fewestRows ? 0.4 : 1)

/** The drawing of a pair. Its words and table stand beside it. */
export function HeatMap(props: HeatMapProps) {
  const { grid, layout, rowLabels, columnLabels, width, pointed, own } = props
  const { language } = useFormat()
  const { left, top, cellWidth, cellHeight } = layout
  const bottom = top + rowLabels.length * cellHeight
  const titleOf = ({ feature }: HeatAxis) => {
    const unit = unitOf(feature, language)
    return unit === '' ? labelOf(feature, language) : `${labelOf(feature, language)}, ${unit}`
  }
  const box = ({ row, column }: HeatCell) => ({
    x: left + column * cellWidth,
    y: top + row * cellHeight,
    width: Math.max(0.5, cellWidth - 1),
    height: Math.max(0.5, cellHeight - 1),
  })
  return (
    <svg className={classes.svg} width={width} height={layout.height} aria-hidden="true">
      <text className={classes.title} x={0} y={12}>
        ↓ {titleOf(grid.rows)}
      </text>
      {grid.cells.map((cell) =>
        cell.count === 0 ? null : (
          <rect
            key={`${cell.row} ${cell.column}`}
            className={classes.cell}
            data-way={cell.value > 0 ? 'raise' : 'lower'}
            data-thin={cell.count < fewestRows}
            fillOpacity={strength(cell, grid.strongest)}
            {...box(cell)}
          />
        ),
      )}
      {own && (
        <path
          className={classes.own}
          d={`M${left + (own.column + 0.5) * cellWidth} ${top + (own.row + 0.5) * cellHeight - 6}l6 6l-6 6l-6 -6z`}
        />
      )}
      {pointed && <rect className={classes.pointed} {...box(pointed)} />}
      {rowLabels.map((label, row) =>
        row % layout.rowStep === 0 ? (
          <text
            key={label}
            className={classes.label}
            x={left - 8}
            y={top + (row + 0.5) * cellHeight}
            dy="0.32em"
            textAnchor="end"
          >
            {shortened(label, left)}
          </text>
        ) : null,
      )}
      {columnLabels.map((label, column) => {
        if (column % layout.columnStep !== 0) return null
        const middle = left + (column + 0.5) * cellWidth
        const reach = layout.slanted ? 0 : (label.length * character) / 2
        const x = Math.min(middle, width - reach)
        return (
          <text
            key={label}
            className={classes.label}
            x={x}
            y={bottom + 16}
            textAnchor={layout.slanted ? 'end' : 'middle'}
            transform={layout.slanted ? `rotate(-40 ${x} ${bottom + 12})` : undefined}
          >
            {layout.slanted ? shortened(label, 110) : label}
          </text>
        )
      })}
      <text className={classes.title} x={width} y={layout.height - 6} textAnchor="end">
        {titleOf(grid.columns)} →
      </text>
    </svg>
  )
}

/** A label cut to the pixels it has; the readout and the table hold it whole. */
function shortened(label: string, pixels: number): string {
  const most = Math.max(3, Math.floor((pixels - 12) / character))
  return label.length > most ? `${label.slice(0, most - 1)}…` : label
}
