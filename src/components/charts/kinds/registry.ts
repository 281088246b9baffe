import type { ComponentType } from 'react'
import { Box } from './box'
import { Correlation } from './correlation'
import { Curve } from './curve'
import { EffectRows } from './effectRows'
import { Heat } from './heat'
import { Histogram } from './histogram'
import { Learning } from './learning'
import { Steps } from './steps'
import { Waterfall } from './waterfall'

/** Every chart there is. A new one is a file beside this and a line here. */
export const kinds = {
  box: Box,
  correlation: Correlation,
  curve: Curve,
  effectRows: EffectRows,
  heat: Heat,
  histogram: Histogram,
  learning: Learning,
  steps: Steps,
  waterfall: Waterfall,
}

export type ChartKind = keyof typeof kinds

/** The data a kind of chart takes: small, and in the units of its axes. */
export type SpecOf<Kind extends ChartKind> =
  (typeof kinds)[Kind] extends ComponentType<infer Props>
    ? Props extends { readonly spec: infer Spec }
      ? Spec
      : never
    : never
