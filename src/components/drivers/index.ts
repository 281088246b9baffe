export { DriversView } from './DriversView'
