export { pastedFile } from './pastedFile'
