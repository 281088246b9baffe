/** What components may use: state by selector, actions that change it, queries that read the worker. */
export { actions } from './actions'
export { type Changes, limitsOf, mostScenarios, noLimit, type WhatIf } from './customers'
export { startDecisions } from './decision'
export { needsLook } from './mapping'
export {
  type LiveCheck,
  longestName,
  measureLive,
  type NameFault,
  startShelf,
  warmUp,
} from './model'
export { queries } from './queries'
export { guardUnsaved, startOffline, startPreferences } from './shell'
export {
  addressOf,
  type ContactColumn,
  contactColumns,
  type Failure,
  type Notice,
  type PartedView,
  type PartOf,
  type PlaybookLine,
  parts,
  type ReadingPanel as ReadingPanelState,
  type Scenario,
  type SideBySide,
  type Theme,
  type TrainingDraft,
  useApp,
  type View,
  views,
} from './state'
