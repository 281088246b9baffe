export { Plot } from './Plot'
