import { lazyView } from '../ui'

export { ModelMenu } from './shelf'

export const ModelView = lazyView('ModelView', () => import('./ModelView'))
