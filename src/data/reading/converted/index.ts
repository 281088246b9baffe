/**
 * Workbooks in formats that a library of others reads (XLS, XLSB, ODS). Its code is as large as all that
 * a page needs to start, so whoever runs this hands in how it is reached: the page starts a worker of
 * its own for it, the command line imports it.
 */
export { readConvertedWorkbook, setConverter } from './convertedWorkbook'
