/** dBASE tables, as accounting programs and FoxPro write them. */
export { isDbf, openDbf } from './openDbf'
