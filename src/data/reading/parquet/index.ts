export { openParquet } from './openParquet'
