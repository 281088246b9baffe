/**
 * Workbooks, streamed, as the texts that a person sees in them. Our own scanner of their XML:
 * neither read-excel-file nor hucre tells number formats while streaming, and percentages, dates of
 * both calendars and errors need them.
 */
export { readWorkbook } from './workbook'
