/**
 * Whom every screen counts: a choice between those who are still customers and those who left, and
 * filters that stand as chips until they are taken away.
 */
import { lazyView } from '../ui'

export { filterText, segmentText } from './filterText'
export const ScopeBar = lazyView('ScopeBar', () => import('./ScopeBar'))
