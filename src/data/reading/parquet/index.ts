/**
 * Parquet by hyparquet, after `checkPages` has seen that the headers of all pages agree with each
 * other: wrong counts keep hyparquet busy for hours.
 */
export { openParquet } from './openParquet'
