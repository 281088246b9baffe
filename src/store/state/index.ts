/** The state, who may set what of it, and the runs that the screen shows. */
export { memoryOf } from './memory'
export { dismiss, keepingNotices, latestNotice, notify } from './notices'
export {
  addressOf,
  type PartedView,
  type PartOf,
  parts,
  placeOf,
  type View,
  views,
} from './places'
export {
  cancelWork,
  checkWanted,
  inRun,
  inTurn,
  isIdle,
  onCancel,
  onIdle,
  onRunStart,
  type Run,
  report,
} from './runs'
export { Sideline } from './sideline'
export {
  type AppState,
  type ContactColumn,
  contactColumns,
  type Failure,
  initialQuery,
  initialState,
  type Notice,
  type PlaybookLine,
  type ReadingPanel,
  type Scenario,
  type SideBySide,
  type Theme,
  type Timings,
  type TrainingDraft,
} from './state'
export { own, store, useApp } from './store'
