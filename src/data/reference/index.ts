export { readReference } from './readReference'
