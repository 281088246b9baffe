export { CustomersView } from './CustomersView'
