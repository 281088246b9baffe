import { ticks } from 'd3-array'
import type { Mark, Span } from './marks'
import { textWidth } from './text'

export type Domain = readonly [number, number]

export interface Axis {
  readonly domain: Domain
  /** Absent: no marks and no room for them. */
  readonly ticks?: readonly number[]
  readonly text?: (value: number) => string
  /** What is measured, with its unit: above a vertical axis, below a horizontal one. */
  readonly label?: string
  readonly labelFill?: string
  /** The lowest value stands on top. */
  readonly flipped?: boolean
}

/** One vertical axis with its part of the height. Panels stand below each other over one horizontal axis. */
export interface Panel extends Axis {
  readonly height: number
  /** More room above than a panel needs anyway, pixels. */
  readonly above?: number
}

/** Something that can be pointed at, in values of the axes. */
export interface Place {
  /** Absent: across the whole chart. */
  readonly x?: Span
  /** Absent: from top to bottom. */
  readonly y?: Span
  readonly aside?: boolean
  /** Its exact values as a sentence; what stands before ": " is its name. */
  readonly reading: string
}

interface Point {
  readonly x: number
  /** Null: a gap. */
  readonly y: number | null
}

/** Marks of ours, or what Recharts itself draws: a line through points. */
export type Layer = { readonly panel?: number } & (
  | { readonly marks: readonly Mark[] }
  | {
      readonly line: readonly Point[]
      readonly stroke: string
      readonly width: number
      readonly opacity?: number
    }
)

/** A chart as data. Room is in pixels, everything else in values of the axes. */
export interface Drawing {
  readonly x: Axis
  readonly panels: readonly Panel[]
  readonly left: number
  readonly right?: number
  readonly top?: number
  readonly bottom?: number
  /** Room right of the horizontal axis for what has no place on it, which is an axis 0…1 of its own. */
  readonly aside?: number
  /** In the order of keys. */
  readonly places: readonly Place[]
  /** How many places the arrow down leads on; −1 where places stand side by side. */
  readonly down?: number
  /** From back to front. */
  readonly layers: readonly Layer[]
}

/** What every chart says of itself to screen readers. */
export interface Spoken {
  /** What it shows, and how keys move. */
  readonly label: string
  /** What is read while nothing is pointed at. */
  readonly rest: string
  /** What a press, or Enter, on a place does; the places count from 0. */
  readonly press?: ((index: number) => void) | undefined
}

const gapBeforeAside = 16
export const usualRight = 8

/** Room left of a chart whose marks are `texts`. Charts that stand under each other hand over the same. */
export const leftRoom = (texts: readonly string[]) =>
  Math.max(44, ...texts.map((text) => Math.ceil(textWidth(text)) + 12))

/** Pixels of the horizontal axis of a chart of `width`. */
export const acrossOf = (width: number, left: number, right = usualRight, aside = 0) =>
  Math.max(1, width - left - right - (aside > 0 ? aside + gapBeforeAside : 0))

const gapBetweenLabels = 16

interface TickRoom {
  /** Length of the axis, pixels. */
  readonly pixels: number
  readonly text: (value: number) => string
  /** Only whole numbers. */
  readonly whole?: boolean
  /** Pixels at its right end that other words take. */
  readonly taken?: number
}

/** Round places on an axis, as many as have room for their labels. */
export function roundTicks([low, high]: Domain, room: TickRoom): readonly number[] {
  const { pixels, text, whole = false, taken = -gapBetweenLabels } = room
  const perValue = pixels / (high - low || 1)
  const free = (tick: number) => (high - tick) * perValue - textWidth(text(tick)) / 2 >= taken
  for (let count = Math.min(10, Math.floor(pixels / 40)); count > 0; count--) {
    const found = ticks(low, high, count).filter((tick) => !whole || Number.isInteger(tick))
    const widest = found.reduce((most, tick) => Math.max(most, textWidth(text(tick))), 0)
    if (count === 1 || (widest + gapBetweenLabels) * Math.max(1, found.length - 1) <= pixels)
      return found.filter(free)
  }
  return []
}
