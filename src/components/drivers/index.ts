import { lazyView } from '../ui'

export const DriversView = lazyView('DriversView', () => import('./DriversView'))
