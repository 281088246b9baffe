export { MappingNote } from './MappingNote'
export { MappingView } from './MappingView'
export { TrustWarning } from './TrustWarning'
