import { lazyView } from '../ui'

export { OnFileLine } from './onFile'
export { ModelMenu } from './shelf'

export const ModelView = lazyView('ModelView', () => import('./ModelView'))
