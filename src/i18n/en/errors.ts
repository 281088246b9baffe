import type { ErrorCode } from '../../contracts'

export const errors: Record<ErrorCode, string> = {
  'file-empty': '{{file}} is empty. Export the customer table again and drop the new file.',
  'file-not-text':
    '{{file}} is not a text table: byte {{position}} cannot be part of one. Save the table as CSV (UTF-8) and drop that file.',
  'file-encoding-unknown':
    '{{file}} is in {{encoding}}, which browsers cannot decode. Save it as “CSV UTF-8” and drop it again.',
  'file-header-only':
    '{{file}} has a header with {{columns}} columns but no rows under it. Export it with the customers included.',
  'file-one-column':
    '{{file}} has only one column, “{{column}}”. A customer table needs an ID and several columns about the customer; check that the cells are separated by a comma, semicolon, tab or |.',
  'file-too-many-columns':
    '{{file}} has {{columns}} columns; up to {{limit}} can be read. Keep the columns that describe the customer and drop the file again.',
  'file-unreadable':
    '{{file}} could not be read: the browser reports “{{detail}}”. Check that it still exists and is not open elsewhere, then drop it again.',
  'file-kind-unknown':
    '{{file}} is neither a CSV table nor an ONNX model. Drop a .csv file with customers or an .onnx file with a model.',
  'file-too-large':
    '{{file}} ({{megabytes}}\u00a0MB) needs more memory than this browser has. The result shown before is kept. Close other tabs, keep fewer columns or rows, or use a computer with more memory.',
  'file-archive-protected':
    '{{file}} is protected by a password, which Holdfast cannot ask for. Unpack it on your computer and drop the table inside.',
  'file-archive-damaged':
    '{{file}} is damaged or not complete, so it cannot be unpacked. Copy or download it again.',
  'file-archive-bomb':
    '{{file}} unpacks to far more than a table does: {{megabytes}}\u00a0MB or more. Nothing of it was kept. If it is yours, unpack it on your computer and drop the table inside.',
  'file-archive-empty':
    '{{file}} holds no table. Put a table into it, such as a CSV, XLSX, JSON or Parquet file, or drop that file itself.',
  'file-archive-entry': '{{file}} holds no file “{{entry}}”. Tables in it: {{entries}}.',
  'file-archive-kind':
    '{{file}} is packed as {{kind}}; zip and gzip can be read. Unpack it on your computer and drop the table inside.',
  'file-workbook-protected':
    '{{file}} is a workbook with a password. Open it in your spreadsheet program, save a copy without the password and drop that.',
  'file-workbook-damaged':
    '{{file}} is a workbook that is damaged or not complete. Copy it again, or open it in your spreadsheet program and save it anew.',
  'file-workbook-empty':
    'The chosen sheet of {{file}} is empty. Choose another sheet, or fill it and drop the file again.',
  'file-workbook-sheet': '{{file}} has no sheet “{{sheet}}”. Its sheets are: {{sheets}}.',
  'file-no-table':
    '{{file}} is a {{kind}} file, not a table of customers. Export the table as CSV or XLSX and open that file.',
  'file-page':
    '{{file}} is a web page without a table: often a sign-in or error page that was saved instead of the export. Sign in, download the table again and open that file.',
  'file-sql':
    '{{file}} is a dump of a database: commands in SQL, not a table. Load it into a database, or ask whoever made it to export the customer table as CSV.',
  'file-mail':
    '{{file}} is {{kind}}, not a table of customers. Save the table that is attached to it as a file of its own and open that.',
  'file-kind-large':
    '{{file}} has {{megabytes}}\u00a0MB; files in {{kind}} can be read up to {{limit}}\u00a0MB. Save it as XLSX or CSV and open that file.',
  'file-json-damaged':
    '{{file}} is JSON that is damaged, not complete or no list of customers. Export it again, or save the customers as CSV.',
  'file-workbook-kind':
    '{{file}} is a document of another kind ({{kind}}). Open it in the program it comes from and save the table as XLSX or CSV.',
  'file-parquet-protected':
    '{{file}} is an encrypted Parquet file. Export the table again without encryption.',
  'file-parquet-damaged':
    '{{file}} is a Parquet file that is damaged or not complete. Copy or export it again.',
  'file-parquet-codec':
    '{{file}} is a Parquet file compressed with {{codec}}; Snappy, gzip, Zstandard, LZ4 and Brotli can be read. Export it again with one of these.',
  'column-unknown': '{{file}} has no column “{{column}}”. Its columns are: {{columns}}.',
  'target-not-binary':
    'Column “{{column}}” has {{distinct}} different values; an outcome needs exactly two, such as 0 and 1. Choose another column.',
  'target-too-few':
    'Column “{{column}}” has {{positive}} customers who left and {{negative}} who stayed; learning needs at least {{limit}} distinct customers of each.',
  'no-target':
    '{{file}} has no column that says who left, such as “Churn” with 0 and 1. Add one to train a model.',
  'no-usable-feature':
    '{{file}} has none of the columns that the model {{model}} uses. It needs at least one of: {{features}}.',
  'nothing-to-learn':
    '{{file}} has no column to learn from: besides “{{target}}” every column is empty, constant, an ID, a date or free text. Add columns that describe the customers and try again.',
  'clipboard-blocked':
    'The browser does not let this page look into the clipboard. Copy the cells in the spreadsheet, come back and press Ctrl+V, on a Mac ⌘V.',
  'clipboard-empty':
    'The clipboard holds no table. Copy the cells in the spreadsheet, header included, and paste again.',
  'no-file-open': 'No customer file is open. Drop one first.',
  'model-empty': '{{file}} is empty (0 bytes). Drop the whole .onnx file.',
  'model-damaged':
    '{{file}} is not a whole ONNX model: {{detail}}. Copy or export it again; the model used before stays.',
  'model-foreign':
    '{{file}} is an ONNX model, but it does not hold a Holdfast description, so its inputs cannot be matched to columns. Use a model saved by Holdfast; the model used before stays.',
  'model-version':
    '{{file}} was written in format {{found}}; this version of Holdfast reads format {{known}}. Update Holdfast or train the model again.',
  'model-not-loaded': 'The model is not ready: {{detail}}. Reload the page.',
  'model-too-large':
    '{{file}} is {{megabytes}}\u00a0MB; models up to {{limit}}\u00a0MB can be opened. Export a smaller one; the model used before stays.',
  'model-control-flow':
    '{{file}} uses the operator {{operator}}, which can repeat without end, so it is not run. Export the model without loops and branches; the model used before stays.',
  'model-operator':
    '{{file}} uses the operator {{operator}}, which a classifier of table rows does not need and Holdfast does not run. Export the model with standard operators; the model used before stays.',
  'model-external-data':
    '{{file}} keeps the numbers of “{{tensor}}” in another file, which a web page cannot read. Export the model as one file; the model used before stays.',
  'model-tensor-too-large':
    '{{file}} asks for too much memory: “{{tensor}}” would hold {{elements}} numbers. Export a smaller model; the model used before stays.',
  'model-cyclic':
    '{{file}} is not a valid model: its operator {{operator}} waits for its own result. Export it again; the model used before stays.',
  'model-text-input':
    '{{file}} wants free text as its input “{{input}}”; only numbers and categories that the model itself lists can be fed to it. Export the model after the encoding of categories; the model used before stays.',
  'model-inputs':
    'The inputs of {{file}} cannot be filled from a table: {{detail}}. They must be one matrix with a row for each customer, or one number for each column; the model used before stays.',
  'model-no-probability':
    '{{file}} gives no probability, only {{outputs}}. Export the classifier with its probabilities; the model used before stays.',
  'model-classes':
    '{{file}} distinguishes {{classes}} classes; a model of who leaves needs exactly two. The model used before stays.',
  'model-too-slow':
    '{{file}} gave no answer within {{seconds}} s and was stopped. The model used before stays.',
  'model-not-kept':
    '“{{name}}”, the model used last, is no longer kept in this browser, so the one that comes with Holdfast is used. To use the other again, open its .onnx file.',
  'model-not-reopened':
    '“{{name}}”, the model used last, could not be opened, so the one that comes with Holdfast is used. Choose it under Model to see why, or remove it there.',
  'shelf-full':
    'There is no room in this browser’s storage to keep the model {{file}}. It can be used until this page is closed; save it as an .onnx file, or remove models you no longer need.',
  'shelf-unavailable':
    'This browser does not keep the model {{file}} for the next visit ({{detail}}). It can be used until this page is closed; save it as an .onnx file.',
  'reference-unreadable':
    '{{file}} holds no scores to compare with. It needs a column of numbers between 0 and 1, one for each row of the open file: a CSV with a header, or a JSON list.',
  'reference-rows':
    '{{file}} has {{found}} scores; the open file has {{rows}} rows. There must be one score for each row, in the order of the file.',
  'value-out-of-range': '{{field}} is {{value}}; it must be between {{min}} and {{max}}.',
  'value-not-a-number': '{{field}} is “{{value}}”; it must be a number.',
  'value-not-a-date': '{{field}} is “{{value}}”; it must be a day such as 2026-01-31.',
  'category-unknown': '{{field}} is “{{value}}”; it must be one of: {{known}}.',
  'threshold-out-of-range': 'threshold is {{value}}; it must be a number between 0 and 1.',
  'ids-length': 'ids has {{ids}} entries for {{customers}} customers; it needs one for each.',
  'customer-not-an-object':
    'A customer must be an object of feature names and values; got {{got}}.',
  'customers-not-an-array': 'Customers must be an array of objects; got {{got}}.',
  'rows-out-of-range': 'Rows {{from}} to {{to}} do not exist; the file has {{rows}} rows.',
  'decision-figure': '{{field}} is {{value}}; it must be a number in the range {{range}}.',
  'decision-budget':
    'A budget of {{budget}} is less than one contact, which costs {{contact}}. Raise the budget, or make the contact cheaper.',
  'decision-save-rate':
    'The save rate is {{value}}; it must be above 0 and at most 1, such as 0.3. At 0 no contact keeps anybody, so there is nothing to plan.',
  'decision-save-order':
    'The save rate is given as {{low}}, {{likely}} and {{high}}; the lowest comes first, then the likely one, then the highest.',
  'decision-control':
    'A control group of {{value}} leaves nobody to contact; it must be a share from 0 to less than 1, such as 0.1.',
  'value-column-text':
    'Column “{{column}}” holds text (“{{example}}”) and cannot be the value of a customer. Choose a column of numbers, or give one figure for everybody.',
  'value-column-empty':
    'Column “{{column}}” holds no number, so no customer has a value. Choose another column, or give one figure for everybody.',
  'value-column-negative':
    'Column “{{column}}” holds {{value}} in row {{row}}; the value of a customer cannot be negative or endless. Correct it, or choose another column.',
  'playbook-unreadable':
    '{{file}} is no playbook. Choose a JSON file that was saved here; until then the playbook shown stays.',
  'out-of-memory':
    'There was not enough memory for the last step. The result shown before is kept. Close other tabs and repeat it, or open a file with fewer rows or columns.',
  'worker-failed':
    'A background process stopped ({{detail}}). It was replaced; please repeat the last step.',
  'asset-missing':
    'Part of Holdfast could not be loaded ({{asset}}: {{detail}}). Reload the page; to use it offline, open it once with a network first.',
  cancelled: 'Cancelled. Nothing was changed.',
  usage: '{{detail}}',
  unexpected: 'Something failed inside Holdfast: {{detail}}. The result shown before is kept.',
}
