/**
 * Plans: few levers with other values that bring one customer's risk under the threshold. What the
 * model says of each is asked of the model itself; the search decides only what to ask.
 */
export { findPlans } from './findPlans'
