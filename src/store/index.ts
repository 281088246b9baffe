/** What components may use: state by selector, actions that change it, queries that read the worker. */
export { actions } from './actions'
export { queries } from './queries'
export type { Language, Notice, Theme, View } from './state'
export { views } from './state'
export { useApp } from './store'
