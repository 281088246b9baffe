export { FileView } from './FileView'
