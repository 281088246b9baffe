import type { AlertCode, ProblemCode } from '../../contracts'

/** What was odd in a file, and what a profile warns of. Numbers are formatted by the translator. */
export const problems = {
  problems: {
    'too-many-cells':
      'Row {{row}} has {{found}} cells, the header has {{expected}}. The extra cells were left out.',
    'too-few-cells':
      'Row {{row}} has {{found}} cells, the header has {{expected}}. The absent cells count as missing.',
    'not-a-number':
      'Row {{row}}, column “{{column}}”: “{{value}}” is not a number. It counts as missing.',
    'not-a-date':
      'Row {{row}}, column “{{column}}”: “{{value}}” is not a date. It was kept as text.',
    'unclosed-quote':
      'Row {{row}} opens a quote that is never closed. Its quotes were read as text.',
    'stray-quote': 'Row {{row}} has a quote in the middle of a cell. It was kept as text.',
    'blank-row': 'Row {{row}} is blank. It was left out.',
    'note-row': 'Row {{row}} is a note or title, not a customer. It was left out.',
    'description-row': 'Row {{row}} explains the columns. It was left out.',
    'units-row': 'Row {{row}} names the units of the columns. It was left out.',
    'header-row': 'Row {{row}} repeats the header. It was left out.',
    'subheader-row':
      'Row {{row}} is the second line of the header. Each name was joined to the one above it.',
    'group-row': 'Row {{row}} names a group of customers, not a customer. It was left out.',
    'other-table-row':
      'Row {{row}} belongs to another table further down. It was left out. To read that table, choose its header row.',
    'totals-row': 'Row {{row}} holds totals, not a customer. It was left out.',
    'duplicate-header':
      'The header has “{{name}}” more than once. Column {{position}} is called “{{renamed}}”.',
    'empty-header': 'Column {{position}} has no name. It is called “{{renamed}}”.',
    'empty-columns':
      'Columns {{from}} to {{to}} have no name and hold nothing. They were left out.',
    'unseen-signs': 'Row {{row}} holds characters that cannot be seen. They were removed.',
    'text-marks': 'Row {{row}} marks digits as text. The marks were removed.',
    'row-in-quotes': 'Row {{row}} stood in quotes as a whole. It was split into its cells.',
    'other-encoding':
      'Row {{row}} is written in another encoding than the rest. It was read as {{encoding}}.',
    'encoding-guess':
      'The file does not say its encoding. It was read as {{encoding}}; if letters look wrong, choose another.',
    'hidden-rows':
      'Rows that the workbook hides, from row {{row}} to row {{last}}: {{count}}. They were read like all others; remove them from the sheet if they should not count.',
    'formula-results':
      'Formulas whose result the file does not hold, the first in cell {{cell}}: {{count}}. Their cells count as missing. Open the workbook in Excel, save it and open it here again.',
    'merged-cells':
      'Cells that are merged with the one above, the first in row {{row}}: {{count}}. They got its value.',
    'far-cells':
      'Cells far from the table, the first in {{cell}}: {{count}}. They and the empty rows and columns before them were left out.',
    'unreadable-lines':
      'Lines that are not whole JSON objects, the first in row {{row}}: {{count}}. They were left out.',
    undecodable: 'Row {{row}} holds bytes that are not text. They show as �.',
    'merged-writings':
      'Column “{{column}}” writes one value in several ways, as in row {{row}}: {{examples}}. They count as one value ({{cells, number}} cells).',
  } satisfies Record<ProblemCode, string>,
  /** The kinds of the problems above, as headings. */
  problemKinds: {
    'too-many-cells': 'Rows with too many cells',
    'too-few-cells': 'Rows with too few cells',
    'not-a-number': 'Cells that are not numbers',
    'not-a-date': 'Cells that are not dates',
    'unclosed-quote': 'Quotes never closed',
    'stray-quote': 'Quotes within cells',
    'blank-row': 'Blank rows',
    'note-row': 'Notes and titles',
    'description-row': 'Descriptions of columns',
    'units-row': 'Units of columns',
    'header-row': 'Repeated headers',
    'subheader-row': 'Second line of the header',
    'group-row': 'Names of groups',
    'other-table-row': 'Rows of another table',
    'totals-row': 'Rows of totals',
    'duplicate-header': 'Repeated names in the header',
    'empty-header': 'Columns without a name',
    'empty-columns': 'Columns without anything',
    'unseen-signs': 'Characters that cannot be seen',
    'text-marks': 'Digits marked as text',
    'row-in-quotes': 'Rows in quotes as a whole',
    'other-encoding': 'Rows in another encoding',
    'encoding-guess': 'Encoding that was guessed',
    'hidden-rows': 'Hidden rows',
    'formula-results': 'Formulas without a result',
    'merged-cells': 'Merged cells',
    'far-cells': 'Cells far from the table',
    'unreadable-lines': 'Lines that could not be read',
    undecodable: 'Letters that could not be read',
    'merged-writings': 'One value written in several ways',
  } satisfies Record<ProblemCode, string>,
  alerts: {
    'missing-share': '“{{column}}” is missing in {{share, percent}} of rows.',
    'all-missing': '“{{column}}” is empty in every row. It cannot tell customers apart.',
    constant: '“{{column}}” has one value in every row. It cannot tell customers apart.',
    outliers: 'In “{{column}}”, {{share, percent}} of the values are outliers.',
    duplicates: 'Rows that repeat an earlier row but for the ID: {{rows, number}}.',
    'repeated-ids': 'Rows with an ID that an earlier row has: {{rows, number}}.',
    'target-missing': 'Rows in which the outcome “{{column}}” is missing: {{rows, number}}.',
    'missing-words':
      'In “{{column}}”, {{word}} counts as missing in {{rows, number}} rows. If it is a real value, spell it differently in the file.',
    'missing-overflow':
      'In “{{column}}”, {{rows, number}} rows hold ######## in place of a number: the column was too narrow when the file was saved. Widen it there and save again.',
    'target-blank-stayed':
      'In “{{column}}”, an empty cell is taken to mean that the customer stayed. Please confirm it, or choose what empty cells mean.',
    'target-blank-left':
      'In “{{column}}”, an empty cell is taken to mean that the customer left. Please confirm it, or choose what empty cells mean.',
    'target-most-left':
      'By “{{column}}”, {{share, percent}} of the customers left. If that is not so, choose another value as “left”.',
    'dates-assumed':
      'Day and month in “{{column}}” could also be the other way round. The dates are read as {{first}} to {{last}}; the order can be changed where the page says how the file is read.',
    'numbers-assumed':
      'The sign “{{sign}}” in “{{column}}” could be read in two ways. It was decided by other columns or by what is usual; it can be changed where the page says how the file is read.',
    problems: 'Problems found while reading: {{count, number}}. They are listed separately.',
  } satisfies Record<AlertCode, string>,
}
