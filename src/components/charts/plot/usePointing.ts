import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useState } from 'react'

/** The place that is pointed at, and where the pointer stands; keys have no such point. */
export interface At {
  readonly index: number
  readonly pointer: { readonly x: number; readonly y: number } | null
}

const bigStep = 10

interface Places {
  readonly count: number
  /** How far the arrow down leads. */
  readonly down: number
  /** The place at pixels from the corner of the layer. */
  readonly find: (x: number, y: number) => number | null
  readonly press: ((index: number) => void) | undefined
}

/** Which of some places is pointed at, by pointer, finger or keys; null when none is. */
export function usePointing(
  layer: RefObject<HTMLElement | null>,
  { count, down, find, press }: Places,
) {
  const [at, setAt] = useState<At | null>(null)
  const clear = () => setAt(null)

  // A finger leaves no pointer behind: a place stays read until the next touch elsewhere.
  const pointed = at !== null
  useEffect(() => {
    if (!pointed) return
    const elsewhere = (event: Event) => {
      if (!layer.current?.contains(event.target as Node)) setAt(null)
    }
    document.addEventListener('pointerdown', elsewhere)
    return () => document.removeEventListener('pointerdown', elsewhere)
  }, [layer, pointed])

  const onKeyDown = (event: KeyboardEvent) => {
    const from = at?.index ?? -1
    if (event.key === 'Escape') {
      if (at) event.stopPropagation()
      return clear()
    }
    if (event.key === 'Enter' && at) return press?.(at.index)
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: 1,
      ArrowLeft: -1,
      ArrowDown: down,
      ArrowUp: -down,
      PageUp: bigStep,
      PageDown: -bigStep,
      Home: -count,
      End: count,
    }
    const step = steps[event.key]
    if (step === undefined || count === 0) return
    event.preventDefault()
    const next = from < 0 && step !== count ? 0 : from + step
    // In a map, down from the last row leads nowhere.
    const outside = next < 0 || next >= count
    const kept = outside && Math.abs(step) === Math.abs(down) && Math.abs(down) > 1
    setAt({ index: kept ? from : Math.min(count - 1, Math.max(0, next)), pointer: null })
  }

  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    const pointer = { x: event.clientX - box.left, y: event.clientY - box.top }
    const index = find(pointer.x, pointer.y)
    setAt(index === null ? null : { index, pointer })
  }

  const listeners = {
    onKeyDown,
    onPointerMove,
    onPointerDown: onPointerMove,
    onClick: () => at && press?.(at.index),
    onPointerLeave: (event: PointerEvent) => {
      if (event.pointerType !== 'touch') clear()
    },
    onBlur: clear,
  }
  return { at: at && at.index < count ? at : null, listeners }
}
