import { type ComponentType, lazy, Suspense } from 'react'
import type { ChartKind, SpecOf } from './kinds'

export interface PictureProps<Kind extends ChartKind> {
  readonly kind: Kind
  readonly spec: SpecOf<Kind>
  /** Pixels kept until it is drawn. */
  readonly height: number
}

interface DrawnProps {
  readonly kind: ChartKind
  readonly spec: unknown
}

/** Recharts comes with the first chart, never with the start of the app. */
const Drawn = lazy(async () => ({
  default: (await import('./kinds')).Drawn as ComponentType<DrawnProps>,
}))

/** The picture of a chart without its frame. */
export function Picture<Kind extends ChartKind>({ kind, spec, height }: PictureProps<Kind>) {
  return (
    <Suspense fallback={<div style={{ height }} />}>
      <Drawn kind={kind} spec={spec} />
    </Suspense>
  )
}
