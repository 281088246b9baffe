export { encodeCustomer } from './customer'
export { type Binding, bindFeatures, cellValue, encodeRows } from './encode'
