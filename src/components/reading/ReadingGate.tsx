import { Suspense, useState } from 'react'
import { useApp } from '../../store'
import { lazyView } from '../ui'

const ReadingSheet = lazyView('ReadingSheet', () => import('./ReadingSheet'))

/** The panel in which a file's reading is chosen; its code loads when it first opens. */
export function ReadingGate() {
  const open = useApp((state) => state.reading !== null)
  const [wanted, setWanted] = useState(false)
  if (open && !wanted) setWanted(true)
  if (!wanted) return null
  return (
    <Suspense fallback={null}>
      <ReadingSheet />
    </Suspense>
  )
}
