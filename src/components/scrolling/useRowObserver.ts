import { useCallback, useLayoutEffect, useMemo, useRef } from 'react'

/** A ref for rows whose heights are told when they appear, change or stand in another list. */
export function useRowObserver(takeHeights: (elements: Iterable<HTMLTableRowElement>) => void) {
  const shown = useRef(new Set<HTMLTableRowElement>())
  const latest = useRef(takeHeights)
  useLayoutEffect(() => {
    latest.current = takeHeights
    takeHeights(shown.current)
  }, [takeHeights])
  const observer = useMemo(
    () =>
      new ResizeObserver((entries) =>
        latest.current(entries.map(({ target }) => target as HTMLTableRowElement)),
      ),
    [],
  )
  return useCallback(
    (element: HTMLTableRowElement) => {
      shown.current.add(element)
      observer.observe(element)
      return () => {
        shown.current.delete(element)
        observer.unobserve(element)
      }
    },
    [observer],
  )
}
