import { type KeyboardEvent, type PointerEvent, useState } from 'react'

/** What a plot listens to, to be spread on its element. */
export interface Pointing {
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void
  readonly onPointerLeave: () => void
  readonly onBlur: () => void
}

/**
 * Which place of a plot is pointed at, by pointer or by keys; null when none is. `find` gives the
 * place at pixels from the plot's corner, `steps` the place to which each key leads.
 */
export function usePointing<Place>(
  find: (x: number, y: number) => Place | null,
  steps: (from: Place | null) => Readonly<Record<string, Place>>,
): { readonly at: Place | null; readonly pointing: Pointing } {
  const [at, setAt] = useState<Place | null>(null)

  const onKeyDown = (event: KeyboardEvent) => {
    const next = steps(at)[event.key]
    if (next === undefined) return
    event.preventDefault()
    setAt(next)
  }

  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    setAt(find(event.clientX - box.left, event.clientY - box.top))
  }

  const leave = () => setAt(null)
  const pointing = {
    onKeyDown,
    onPointerMove,
    onPointerDown: onPointerMove,
    onPointerLeave: leave,
    onBlur: leave,
  }
  return { at, pointing }
}
