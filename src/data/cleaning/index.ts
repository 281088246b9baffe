export { cleanedCsv } from './cleanedCsv'
export { previewCleaning } from './previewCleaning'
