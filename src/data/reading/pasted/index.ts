/**
 * Pasted cells as a file, which then takes the way of any other: tab-separated text as it is, else
 * the first table of the HTML on the clipboard.
 */
export { pastedFile } from './pastedFile'
