/** Room around the plot for the axes, on the 8 px grid. All charts of the card share it. */
export const plotHeight = 320
const room = { left: 56, right: 16, top: 32, bottom: 48 }

export interface Point {
  readonly x: number
  readonly y: number
}

export interface Axis {
  readonly label: string
  /** The axis runs from 0 to here. */
  readonly max: number
  readonly ticks: readonly { readonly value: number; readonly text: string }[]
}

export interface Scale {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** Pixels of a value. */
  readonly x: (value: number) => number
  readonly y: (value: number) => number
}

/** Maps 0…xMax and 0…yMax onto a plot `width` pixels wide. */
export function scaleFor(width: number, xMax: number, yMax: number): Scale {
  const left = room.left
  const right = Math.max(left + 1, width - room.right)
  const bottom = plotHeight - room.bottom
  return {
    left,
    right,
    top: room.top,
    bottom,
    x: (value) => left + (value / xMax) * (right - left),
    y: (value) => bottom - (value / yMax) * (bottom - room.top),
  }
}

/** The points as the `d` of an SVG path. */
export function linePath(points: readonly Point[], { x, y }: Scale): string {
  return points
    .map(
      (point, index) =>
        `${index === 0 ? 'M' : 'L'}${x(point.x).toFixed(1)} ${y(point.y).toFixed(1)}`,
    )
    .join('')
}

/** Index of the point nearest to a place on the screen, by distance in pixels; null without points. */
export function nearestPoint(points: readonly Point[], scale: Scale, place: Point): number | null {
  let nearest: number | null = null
  let least = Number.POSITIVE_INFINITY
  points.forEach((point, index) => {
    const distance = Math.hypot(scale.x(point.x) - place.x, scale.y(point.y) - place.y)
    if (distance < least) {
      least = distance
      nearest = index
    }
  })
  return nearest
}

/** 0, 25, 50, 75 and 100 %. */
export const quarters = [0, 0.25, 0.5, 0.75, 1] as const

/** At most seven round steps (1, 2 or 5 × 10ⁿ) from 0 up to `max`, which must be positive. */
export function roundTicks(max: number): readonly number[] {
  const rough = max / 6
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough) ?? rough
  return Array.from({ length: Math.floor(max / step + 1e-9) + 1 }, (_, index) => index * step)
}
