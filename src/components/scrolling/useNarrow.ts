import { useEffect, useState } from 'react'

/** Whether an element is at most `limit` pixels wide, whatever makes it so. */
export function useNarrow(element: HTMLElement | null, limit: number): boolean {
  const [narrow, setNarrow] = useState(false)
  useEffect(() => {
    if (!element) return
    const observer = new ResizeObserver(() => setNarrow(element.offsetWidth <= limit))
    observer.observe(element)
    return () => observer.disconnect()
  }, [element, limit])
  return narrow
}
