export { ModelMenu } from './ModelMenu'
export { ModelShelf } from './ModelShelf'
export { ReferenceSection } from './ReferenceSection'
