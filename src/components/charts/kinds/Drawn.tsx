import { memo, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Drawing, Spoken } from '../ink'
import { Plot } from '../plot'
import { type ChartKind, kinds, type SpecOf } from './registry'

interface DrawnProps<Kind extends ChartKind> {
  readonly kind: Kind
  readonly spec: SpecOf<Kind>
}

/** A chart as wide as its place. It is drawn anew only with another spec or width. */
export const Drawn = memo(function Drawn({ kind, spec }: DrawnProps<ChartKind>) {
  const place = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const measure = () => setWidth(place.current?.clientWidth ?? 0)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(place.current!)
    return () => observer.disconnect()
  }, [])
  // The kind and its spec belong together by the type of the props.
  const draw = kinds[kind] as (spec: Spoken, width: number) => Drawing
  const drawing = useMemo(() => draw(spec, width), [draw, spec, width])
  return (
    <div ref={place}>{width > 0 && <Plot drawing={drawing} spoken={spec} width={width} />}</div>
  )
})
