/** Customers much like another one, by the features of the model. */
export { featuresFilled, nearest } from './nearest'
