export { ModelMenu } from './ModelMenu'
export { ModelsPart } from './ModelsPart'
