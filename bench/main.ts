import { benchOneCustomer } from './oneCustomer'

const result = { oneCustomerMs: await benchOneCustomer() }
console.log(JSON.stringify(result, null, 2))
