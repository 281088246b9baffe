import { useElementSize } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { ChartFrame, PointedPlot, useLinePointing } from '../../charts'
import type { TableContent } from '../../ui'
import classes from './Plot.module.css'
import { PlotAxes } from './PlotAxes'
import { type Axis, nearestPoint, type Point, plotHeight, type Scale, scaleFor } from './plotScale'

interface PlotProps {
  /** The finding. */
  readonly title: string
  readonly subtitle: ReactNode
  readonly table: TableContent
  /** What the picture shows, for screen readers. */
  readonly picture: string
  readonly x: Axis
  readonly y: Axis
  /** What the cursor moves along. */
  readonly points: readonly Point[]
  /** Exact values at a point, one short sentence. */
  readonly reading: (index: number) => string
  /** Stands there while nothing is pointed at. */
  readonly rest: string
  /** Draws all marks. */
  readonly children: (scale: Scale) => ReactNode
}

const readoutHeight = 48

/** A chart of two quantities with axes from zero, a cursor and exact values above the plot. */
export function Plot(props: PlotProps) {
  const { title, subtitle, table, picture, x, y, points, reading, rest, children } = props
  const { ref, width } = useElementSize()
  const scale = scaleFor(width, x.max, y.max)
  const { at, pointing } = useLinePointing(points.length, (x, y) =>
    nearestPoint(points, scale, { x, y }),
  )
  const point = at === null ? null : points[at]
  return (
    <ChartFrame title={title} subtitle={subtitle} height={plotHeight + readoutHeight} table={table}>
      <PointedPlot
        ref={ref}
        height={plotHeight}
        label={picture}
        count={points.length}
        at={at}
        reading={at === null ? rest : reading(at)}
        readingClass={classes.readout}
        pointing={pointing}
      >
        {width > 0 && (
          <svg className={classes.svg} width={width} height={plotHeight} aria-hidden="true">
            <PlotAxes x={x} y={y} scale={scale} />
            {children(scale)}
            {point && (
              <circle
                className={classes.cursor}
                cx={scale.x(point.x)}
                cy={scale.y(point.y)}
                r={5}
              />
            )}
          </svg>
        )}
      </PointedPlot>
    </ChartFrame>
  )
}
