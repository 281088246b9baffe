import { lazyView } from '../ui'

export { OutcomeValues } from './OutcomeValues'
export { TrainedNote } from './TrainedNote'
export { useOutcomeColumns } from './useTraining'

export const TrainView = lazyView('TrainView', () => import('./TrainView'))
export const TrainingProgressView = lazyView(
  'TrainingProgressView',
  () => import('./TrainingProgressView'),
)
