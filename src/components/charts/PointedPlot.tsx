import type { ReactNode, Ref } from 'react'
import classes from './PointedPlot.module.css'
import type { Pointing } from './usePointing'

interface PointedPlotProps {
  /** Of the plot itself, to measure its width. */
  readonly ref: Ref<HTMLDivElement>
  /** Pixels. */
  readonly height: number
  /** What the picture shows, for screen readers. */
  readonly label: string
  /** How many places can be pointed at, and which one is, from 0. */
  readonly count: number
  readonly at: number | null
  /** Exact values at that place, or what stands there while nothing is pointed at. */
  readonly reading: string
  readonly readingClass: string | undefined
  readonly pointing: Pointing
  readonly children: ReactNode
}

/** A drawing that is read place by place, by pointer or keys, with exact values above it. */
export function PointedPlot(props: PointedPlotProps) {
  const { ref, height, label, count, at, reading, readingClass, pointing, children } = props
  return (
    <>
      <p className={readingClass} aria-hidden="true" data-active={at !== null}>
        {reading}
      </p>
      <div
        ref={ref}
        className={classes.plot}
        style={{ height }}
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={count}
        aria-valuenow={at === null ? 0 : at + 1}
        aria-valuetext={reading}
        {...pointing}
      >
        {children}
      </div>
    </>
  )
}
