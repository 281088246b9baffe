const counts = 120
const rates = 80
const labels = 16
const axis = 24

export interface ChartHeights {
  /** Top and bottom of the bars. */
  readonly countsTop: number
  readonly countsBottom: number
  /** Top and bottom of the churn line; equal to each other without a target. */
  readonly ratesTop: number
  readonly ratesBottom: number
  readonly total: number
}

/** Vertical places of the chart of numbers, pixels. Churn has its own panel: two scales on one would mislead. */
export function chartHeights(hasTarget: boolean): ChartHeights {
  const countsTop = labels
  const countsBottom = countsTop + counts
  const ratesTop = hasTarget ? countsBottom + labels + 16 : countsBottom
  const ratesBottom = hasTarget ? ratesTop + rates : countsBottom
  return { countsTop, countsBottom, ratesTop, ratesBottom, total: ratesBottom + axis }
}
