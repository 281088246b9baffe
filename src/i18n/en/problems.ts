import type { AlertCode } from '../../contracts/profile'
import type { ProblemCode } from '../../contracts/table'

/** What was odd in a file, and what a profile warns of. */
export const problems = {
  problems: {
    'too-many-cells': 'Row {{row}} has {{found}} cells, the header has {{expected}}. The extra cells were left out.',
    'too-few-cells': 'Row {{row}} has {{found}} cells, the header has {{expected}}. The absent cells count as missing.',
    'not-a-number': 'Row {{row}}, column “{{column}}”: “{{value}}” is not a number. It counts as missing.',
    'unclosed-quote': 'A quote opened in row {{row}} is never closed. Everything after it was read as one cell.',
    'stray-quote': 'Row {{row}} has a quote in the middle of a cell. It was kept as text.',
    'blank-row': 'Row {{row}} is blank. It was left out.',
    'duplicate-header': 'Column name “{{name}}” stands twice in the header. The second is called “{{renamed}}”.',
    'empty-header': 'Column {{position}} has no name. It is called “{{renamed}}”.',
    undecodable: 'Row {{row}} holds bytes that are not text. They show as �.',
  } satisfies Record<ProblemCode, string>,
  alerts: {
    'missing-share': '“{{column}}” is missing for {{share}} of customers.',
    'all-missing': '“{{column}}” is empty in every row. It cannot tell customers apart.',
    constant: '“{{column}}” has one value in every row. It cannot tell customers apart.',
    outliers: '“{{column}}” has {{share}} of its values outside the interquartile fences.',
    duplicates: '{{rows}} rows repeat an earlier row but for the ID.',
    'repeated-ids': '{{rows}} rows use an ID that stood in an earlier row.',
    'target-missing': 'The outcome “{{column}}” is missing in {{rows}} rows.',
    problems: '{{count}} odd places were found while reading; they are listed under Problems.',
  } satisfies Record<AlertCode, string>,
}
