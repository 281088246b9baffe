import { usePointing } from './usePointing'

/** Which of `count` places in a row is pointed at, from 0; null when none is. */
export function useLinePointing(count: number, find: (x: number, y: number) => number | null) {
  const last = count - 1
  const { at, pointing } = usePointing<number>(find, (place) => {
    const from = place ?? -1
    return {
      ArrowRight: Math.min(last, from + 1),
      ArrowUp: Math.min(last, from + 1),
      ArrowLeft: Math.max(0, from - 1),
      ArrowDown: Math.max(0, from - 1),
      PageUp: Math.min(last, from + 10),
      PageDown: Math.max(0, from - 10),
      Home: 0,
      End: last,
    }
  })
  return { at: at !== null && at <= last ? at : null, pointing }
}

interface Slot {
  readonly left: number
  readonly width: number
}

/** Index of the bar or step over `x`; null beside all. */
export function slotAt(slots: readonly Slot[], x: number): number | null {
  const found = slots.findIndex(({ left, width }) => x >= left && x < left + width)
  return found < 0 ? null : found
}
