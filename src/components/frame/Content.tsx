import { Activity, type ComponentType, Suspense, useState } from 'react'
import type { Progress } from '../../contracts'
import { useApp, type View } from '../../store'
import { CustomersView } from '../customers'
import { FileView } from '../data'
import { DecideView } from '../decide'
import { DriversView } from '../drivers'
import { MappingView } from '../mapping'
import { ModelView } from '../model'
import { ProgressView } from '../progress'
import { ScopeBar } from '../scope'
import { StartView } from '../start'
import { TrainingProgressView, TrainView } from '../training'
import { ErrorBoundary } from '../ui'
import { LoadingView } from './LoadingView'

const viewOf: Record<View, ComponentType> = {
  data: FileView,
  customers: CustomersView,
  decide: DecideView,
  drivers: DriversView,
  model: ModelView,
  train: TrainView,
  mapping: MappingView,
  start: StartView,
}

/**
 * What stands under the header: running work, the start, or the view chosen. A view only hides
 * during work, so after a cancel it is as it was left.
 */
export function Content() {
  const working = useApp((state) => state.progress !== null)
  return (
    <>
      {working && <RunningWork />}
      <Activity mode={working ? 'hidden' : 'visible'}>
        <Suspense>
          <ScopeBar />
        </Suspense>
        <ChosenView />
      </Activity>
    </>
  )
}

/** Training ends with scoring the file, which is no work of its own for a person. */
function RunningWork() {
  const progress = useApp((state) => state.progress)
  const [training, setTraining] = useState<Progress | null>(null)
  const stage = progress?.stage
  const shown = stage === 'train' ? progress : stage === 'score' ? training : null
  if (progress && shown !== training) setTraining(shown)
  if (!shown) return <ProgressView />
  return (
    <Suspense fallback={<LoadingView />}>
      <TrainingProgressView progress={shown} />
    </Suspense>
  )
}

function ChosenView() {
  const hasFile = useApp((state) => state.profile !== null)
  const view = useApp((state) => state.view)
  if (!hasFile && view !== 'model' && view !== 'drivers') return <StartView />
  const Shown = viewOf[view]
  return (
    <ErrorBoundary key={view}>
      <Suspense fallback={<LoadingView />}>
        <Shown />
      </Suspense>
    </ErrorBoundary>
  )
}
