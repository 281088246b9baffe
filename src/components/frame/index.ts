export { Content } from './Content'
export { Frame } from './Frame'
export { WindowDrop } from './WindowDrop'
