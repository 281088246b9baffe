export { DriverList } from './DriverList'
