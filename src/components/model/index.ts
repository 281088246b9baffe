export { ModelView } from './ModelView'
export { ModelMenu } from './shelf'
