/**
 * What a file is by its first bytes, not by its name: text, gzip, zip, workbook, Parquet, or
 * something that is refused by name. What is packed is unpacked; a zip holds its largest table, or
 * the one asked for.
 */
export { type OpenedContainer, openContainer } from './openContainer'
