export { readByRows } from './readByRows'
export { usualWriting } from './usualWriting'
