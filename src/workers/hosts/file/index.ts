/** The worker of one file: thin services over `analysis/file`. */
export { createFileHost } from './fileHost'
