export { StartView } from './StartView'
