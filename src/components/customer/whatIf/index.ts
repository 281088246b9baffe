import { lazyView } from '../../ui'

export { useChanges } from './useChanges'

export const WhatIf = lazyView('WhatIf', () => import('./WhatIf'))
