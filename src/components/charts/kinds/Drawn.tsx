import { type ComponentType, memo, useLayoutEffect, useRef, useState } from 'react'
import { type ChartKind, kinds, type SpecOf } from './registry'

export interface DrawnProps<Kind extends ChartKind> {
  readonly kind: Kind
  readonly spec: SpecOf<Kind>
}

interface PictureProps {
  readonly spec: unknown
  readonly width: number
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
  const Kind = kinds[kind] as ComponentType<PictureProps>
  return <div ref={place}>{width > 0 && <Kind spec={spec} width={width} />}</div>
})
