/** A value on an axis, or from one to another. */
export type Span = number | readonly [number, number]

interface Look {
  /** On the axis right of the numbers. */
  readonly aside?: boolean
  readonly fill?: string
  readonly opacity?: number
  readonly stroke?: string
  readonly width?: number
  readonly dash?: string
}

export interface Box extends Look {
  readonly kind: 'box'
  readonly x: Span
  /** One value: a bar `thick` pixels high around it. */
  readonly y: Span
  readonly thick?: number
  /** Pixels left free at the right end and at the bottom. */
  readonly gap?: number
  /** Pixels it has at least in both directions. */
  readonly least?: number
  /** An arrow head at the end with the higher (1) or lower (−1) value. */
  readonly head?: 1 | -1
}

export interface Rule extends Look {
  readonly kind: 'rule'
  readonly x: Span
  readonly y: Span
  /** Half the length of strokes across both ends, pixels. */
  readonly ends?: number
  /** Across the whole chart, whatever `x`. */
  readonly full?: boolean
}

export interface Dot extends Look {
  readonly kind: 'dot'
  readonly x: number
  readonly y: number
  readonly r: number
  readonly diamond?: boolean
}

export interface Words extends Look {
  readonly kind: 'words'
  readonly x: number
  readonly y: number
  readonly text: string
  /** Pixels from the place to the text. */
  readonly dx?: number
  readonly dy?: number
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly size?: number
  readonly strong?: boolean
  /** A short dashed line before the text, as the sample of what it names. */
  readonly sample?: boolean
  /** Rises to the place, where it ends. */
  readonly slanted?: boolean
}

/** What is drawn, in values of the axes. */
export type Mark = Box | Rule | Dot | Words

type More<Kind extends Mark> = Partial<Omit<Kind, 'kind'>>

export const box = (x: Span, y: Span, fill: string, more?: More<Box>): Box => {
  return { kind: 'box', x, y, fill, ...more }
}

export const rule = (x: Span, y: Span, stroke: string, more?: More<Rule>): Rule => {
  return { kind: 'rule', x, y, stroke, ...more }
}

export const dot = (x: number, y: number, r: number, fill: string, more?: More<Dot>): Dot => {
  return { kind: 'dot', x, y, r, fill, ...more }
}

export const words = (x: number, y: number, text: string, more?: More<Words>): Words => {
  return { kind: 'words', x, y, text, ...more }
}
