import { ticks } from 'd3-array'
import type { ColumnProfile, Target } from '../../../contracts'
import { type Bin, binsOf, churnRate, knownAmongMissing, smallestGroup } from '../facts'

/** Groups smaller than this are left out of the drawing; the table and the readout still have them. */
export const fewestDrawn = 10

/** A bar of the chart in pixels, with what it stands for. `bin` is null for the missing. */
export interface Slot {
  readonly bin: Bin | null
  readonly left: number
  readonly width: number
  readonly count: number
  /** Customers among `count` whose outcome is known. */
  readonly known: number
  readonly churned: number | null
  readonly rate: number | null
}

export interface ChartLayout {
  readonly slots: readonly Slot[]
  readonly domain: readonly [number, number]
  /** Pixels of the plot of numbers; the bar of the missing stands right of `right`. */
  readonly left: number
  readonly right: number
  readonly xTicks: readonly number[]
  readonly tallest: number
  readonly countTicks: readonly number[]
  /** Upper end of the churn scale, 0…1; 0 without a target. */
  readonly highestRate: number
  readonly rateTicks: readonly number[]
}

const margin = { left: 48, right: 8 }
const missingGap = 16
const missingWidth = 24

/** Pixel of a value on the horizontal axis. */
export function xOf(layout: ChartLayout, value: number): number {
  const [low, high] = layout.domain
  const share = high === low ? 0.5 : (value - low) / (high - low)
  return layout.left + share * (layout.right - layout.left)
}

/** Places the bars, the axis marks and the churn scale of a column of numbers on `width` pixels. */
export function layoutChart(
  column: ColumnProfile,
  target: Target | null,
  width: number,
): ChartLayout {
  const bins = binsOf(column)
  const left = margin.left
  const withMissing = column.missing > 0
  const right = Math.max(
    left + 1,
    width - margin.right - (withMissing ? missingGap + missingWidth : 0),
  )
  const low = bins[0]?.from ?? 0
  const high = bins[bins.length - 1]?.to ?? 1
  const across = (value: number) => left + ((value - low) / (high - low || 1)) * (right - left)
  const slots: Slot[] = bins.map((bin) => ({
    bin,
    left: across(bin.from),
    width: Math.max(1, across(bin.to) - across(bin.from)),
    count: bin.count,
    known: bin.known,
    churned: bin.churned,
    rate: churnRate(bin.known, bin.churned),
  }))
  const known = knownAmongMissing(column)
  if (withMissing)
    slots.push({
      bin: null,
      left: right + missingGap,
      width: missingWidth,
      count: column.missing,
      known,
      churned: column.missingChurned,
      rate: churnRate(known, column.missingChurned),
    })
  const wholeNumbers = bins.every((bin) => Number.isInteger(bin.first))
  // The label of the missing reaches back over the end of the axis.
  const lastTick = withMissing ? right - missingGap : width
  const xTicks = ticks(low, high, Math.max(2, Math.floor((right - left) / 64))).filter(
    (tick) => across(tick) <= lastTick,
  )
  const tallest = slots.reduce((most, slot) => Math.max(most, slot.count), 1)
  const highestRate = target ? topOfRates(slots, target.rate) : 0
  return {
    slots,
    domain: [low, high],
    left,
    right,
    xTicks: wholeNumbers ? xTicks.filter(Number.isInteger) : xTicks,
    tallest,
    countTicks: ticks(0, tallest, 3).filter(Number.isInteger),
    highestRate,
    rateTicks: ticks(0, highestRate, 2),
  }
}

function topOfRates(slots: readonly Slot[], overall: number): number {
  let top = overall
  for (const { rate, known } of slots)
    if (rate !== null && known >= fewestDrawn) top = Math.max(top, rate)
  return Math.min(1, top * 1.1)
}

/** The line through neighbouring bins that hold enough customers, as an SVG path; gaps stay gaps. */
export function ratePath(slots: readonly Slot[], y: (rate: number) => number): string {
  let path = ''
  let drawing = false
  for (const { bin, known, rate, left, width } of slots) {
    const solid = bin !== null && rate !== null && known >= smallestGroup
    if (solid)
      path += `${drawing ? 'L' : 'M'}${(left + width / 2).toFixed(1)} ${y(rate).toFixed(1)}`
    drawing = solid
  }
  return path
}
