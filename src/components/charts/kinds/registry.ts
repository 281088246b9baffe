import { box } from './box'
import { correlation } from './correlation'
import { curve } from './curve'
import { effectRows } from './effectRows'
import { heat } from './heat'
import { histogram } from './histogram'
import { learning } from './learning'
import { profit } from './profit'
import { steps } from './steps'
import { waterfall } from './waterfall'

/** Every chart there is. A new one is a file beside this and a line here. */
export const kinds = {
  box,
  correlation,
  curve,
  effectRows,
  heat,
  histogram,
  learning,
  profit,
  steps,
  waterfall,
}

export type ChartKind = keyof typeof kinds

/** The data a kind of chart takes: small, and in the units of its axes. */
export type SpecOf<Kind extends ChartKind> = Parameters<(typeof kinds)[Kind]>[0]
