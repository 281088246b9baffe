import { lazyView } from '../ui'

export const FileView = lazyView('FileView', () => import('./FileView'))
