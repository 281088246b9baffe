/**
 * Customers as the model's input, float32 [N, F]: rows of a table in batches, or one customer as a
 * script gives it. A category becomes its code; what is missing, or not known to the model, becomes
 * NaN.
 */
export { encodeCustomer } from './customer'
export { type Binding, bindFeatures, cellValue, encodeRows } from './encode'
