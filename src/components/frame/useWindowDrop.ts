import { useEffect, useState } from 'react'
import { actions } from '../../store'

const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false

/**
 * Takes files dropped anywhere in the window, at any time, whether or not the pointer was seen to
 * enter; true while files hover over it. Listens on the window, so that no element can miss a drop
 * and make the browser leave the page to open the file.
 */
export function useWindowDrop(): boolean {
  const [hovering, setHovering] = useState(false)

  useEffect(() => {
    // Enter and leave fire for every element passed over: only their balance tells.
    let depth = 0
    const count = (change: number) => (event: DragEvent) => {
      if (!carriesFiles(event)) return
      depth = Math.max(0, depth + change)
      setHovering(depth > 0)
    }
    const over = (event: DragEvent) => {
      if (carriesFiles(event)) event.preventDefault()
    }
    const drop = (event: DragEvent) => {
      depth = 0
      setHovering(false)
      const files = Array.from(event.dataTransfer?.files ?? [])
      if (files.length === 0) return
      event.preventDefault()
      void actions.openFiles(files)
    }
    const listening = new AbortController()
    const { signal } = listening
    window.addEventListener('dragenter', count(1), { signal })
    window.addEventListener('dragleave', count(-1), { signal })
    window.addEventListener('dragover', over, { signal })
    window.addEventListener('drop', drop, { signal })
    return () => listening.abort()
  }, [])

  return hovering
}
