import { lazyView } from '../ui'

export const CustomersView = lazyView('CustomersView', () => import('./CustomersView'))
