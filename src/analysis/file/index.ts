/** One open file: what is known of its table, and of its customers once they are scored. */
export { OpenFile } from './openFile'
