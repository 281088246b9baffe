const top = 12
const curve = 220
const gap = 24
const density = 40
const axis = 40

/** Vertical places of the step chart, pixels: the curve, the strip of rows below it, the axis. */
export const places = {
  curveTop: top,
  curveBottom: top + curve,
  densityTop: top + curve + gap,
  densityBottom: top + curve + gap + density,
} as const

export const chartHeight = places.densityBottom + axis
