import type { TableContent } from '../../ui'
import { thinned } from './curves'
import type { Axis, Point } from './plotScale'

/** Rows of a curve's table twin: enough to copy, few enough to read. */
const mostRows = 41

/** The table twin of a curve. Of points that read the same on x, the last stays. */
export function curveTable(
  points: readonly Point[],
  x: { readonly axis: Axis; readonly text: (value: number) => string },
  y: { readonly axis: Axis; readonly text: (value: number) => string },
): TableContent {
  const byX = new Map(
    thinned(points, mostRows).map((point) => [x.text(point.x), y.text(point.y)] as const),
  )
  return {
    heads: [
      { label: x.axis.label, numeric: true },
      { label: y.axis.label, numeric: true },
    ],
    rows: [...byX],
  }
}
