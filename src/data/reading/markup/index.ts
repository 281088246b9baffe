/**
 * Workbooks that are texts: pages of HTML called .xls, as many programs write them, and Excel's XML of
 * 2003. Read by our own code, for others take "1000,50" in HTML for 100050.
 */
export { tablesOfHtml } from './htmlTables'
export { readHtmlWorkbook } from './htmlWorkbook'
export { markupKind } from './markupKind'
export { readXmlWorkbook } from './xmlWorkbook'
