export { ProgressView } from './ProgressView'
export { useElapsed } from './useElapsed'
