import { lazyView } from '../ui'

export { NameInputs } from './foreign'
export { OnFileLine, RightLine, useOnFile } from './onFile'
export { RoleSelect } from './shared'
export { ModelMenu } from './shelf'

export const ModelView = lazyView('ModelView', () => import('./ModelView'))
