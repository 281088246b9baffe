/** What components may use: state by selector, actions that change it, queries that read the worker. */

export { actions } from './actions'
export type { BestChange } from './customers/bestChanges'
export type { Changes } from './customers/inputValues'
export type { WhatIf } from './customers/whatIf'
export { needsLook } from './mapping/attention'
export { type LiveCheck, measureLive } from './model/latency'
export { warmUp } from './model/modelInUse'
export { longestName, type NameFault } from './model/modelNames'
export { startShelf } from './model/shelf'
export { queries } from './queries'
export { startOffline } from './shell/offline'
export { startPreferences } from './shell/preferences'
export type {
  Comparison,
  Notice,
  ReadingPanel as ReadingPanelState,
  Theme,
  TrainingDraft,
  View,
} from './state/state'
export { views } from './state/state'
export { useApp } from './state/store'
