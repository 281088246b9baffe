/** How models do on the outcome of the open file. */
export { FileMeasurer } from './fileMeasurer'
