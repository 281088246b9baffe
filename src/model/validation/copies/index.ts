/**
 * A guard against copies of customers that the search for them did not find: the rows most like each
 * other across families are asked whether they agree in the outcome more than near rows usually do.
 */
export { copiesNotFound } from './copiesNotFound'
