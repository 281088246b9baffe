/** What components may use: state by selector, actions that change it, queries that read the worker. */
export { actions } from './actions'
export { needsLook } from './attention'
export type { BestChange } from './bestChanges'
export type { Changes } from './inputValues'
export { type LiveCheck, measureLive } from './latency'
export { latestOnly } from './latestOnly'
export { longestName, type NameFault } from './modelNames'
export { warmUp } from './models'
export { startOffline } from './offline'
export { startPreferences } from './preferences'
export { queries } from './queries'
export { startShelf } from './shelf'
export type {
  Comparison,
  Notice,
  ReadingPanel as ReadingPanelState,
  Theme,
  TrainingDraft,
  View,
} from './state'
export { views } from './state'
export { useApp } from './store'
export type { WhatIf } from './whatIf'
