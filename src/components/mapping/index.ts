import { lazyView } from '../ui'

export { MappingNote } from './MappingNote'
export { TrustWarning } from './TrustWarning'

export const MappingView = lazyView('MappingView', () => import('./MappingView'))
