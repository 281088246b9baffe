import { fewestRows } from '../facts'
import type { StepSlot } from './stepLayout'

/** The parts of a step line as SVG paths; an empty string where a part has nothing. */
export interface StepPaths {
  readonly raising: string
  readonly lowering: string
  /** The same where few training rows stand behind the step. */
  readonly thinRaising: string
  readonly thinLowering: string
  /** The uprights between neighbouring steps. */
  readonly risers: string
  /** The closed outline of the interval. */
  readonly band: string
}

const at = (x: number, y: number) => `${x.toFixed(1)} ${y.toFixed(1)}`

/** Draws the steps; `y` takes log-odds to pixels. Values above zero raise the risk. */
export function stepPaths(steps: readonly StepSlot[], y: (logOdds: number) => number): StepPaths {
  const paths = { raising: '', lowering: '', thinRaising: '', thinLowering: '' }
  let risers = ''
  let upper = ''
  let lower = ''
  steps.forEach(({ bin, left, width }, index) => {
    const right = left + width
    const thin = bin.count < fewestRows
    const raises = bin.value > 0
    const part = raises ? (thin ? 'thinRaising' : 'raising') : thin ? 'thinLowering' : 'lowering'
    paths[part] += `M${at(left, y(bin.value))}H${right.toFixed(1)}`
    const before = steps[index - 1]
    if (before) risers += `M${at(left, y(before.bin.value))}V${y(bin.value).toFixed(1)}`
    upper += `${index === 0 ? 'M' : 'L'}${at(left, y(bin.high))}H${right.toFixed(1)}`
    lower = `L${at(right, y(bin.low))}H${left.toFixed(1)}${lower}`
  })
  return { ...paths, risers, band: upper === '' ? '' : `${upper}${lower}Z` }
}
