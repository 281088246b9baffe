/**
 * gzip and zip, unpacked piece by piece into files that are then read like any other. The bytes that
 * come out are counted while they do, since what headers say may be a lie, and checksums are held
 * against them. What a zip holds is read from the directory at its end, which alone names every entry
 * with its sizes.
 */
export { InflateBudget } from './inflateBudget'
export { type OpenedArchive, openGzip, openZip } from './openArchive'
export { zipContent } from './zipContent'
export { readZipDirectory, type ZipEntry } from './zipDirectory'
