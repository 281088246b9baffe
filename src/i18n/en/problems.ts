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
    undecodable: 'Row {{row}} holds bytes that are not text. They show as �.',
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
    undecodable: 'Letters that could not be read',
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
      'In “{{column}}”, “{{word}}” counts as missing in {{rows, number}} rows. If it is a real value, spell it differently in the file.',
    problems: 'Problems found while reading: {{count, number}}. They are listed separately.',
  } satisfies Record<AlertCode, string>,
}
