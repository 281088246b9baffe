export { InflateBudget } from './inflateBudget'
export { type OpenedArchive, openGzip, openZip } from './openArchive'
export { zipContent } from './zipContent'
export { readZipDirectory, type ZipEntry } from './zipDirectory'
