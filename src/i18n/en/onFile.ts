/** How good the model in use is on the file that is open. */
export const onFile = {
  headline:
    'On {{file}}: of 100 rows it flags, {{precision}} left; of 100 that left, it finds {{recall}}',
  headlineNone: 'On {{file}} it flags no row',
  learned: 'The model learned from {{file}}, so it is not measured on it',
  learnedText:
    'On rows it knows, any model looks better than it is. What to expect of new customers is shown below.',
  seen: 'About {{share}} of the rows of {{file}} were in the training file',
  seenAll: 'Nearly all rows of {{file}} were in the training file',
  seenText:
    'The model has learned from them, so the figures below flatter it and say little about new customers.',
  unmeasured: 'It cannot be measured on {{file}}',
  working: 'It is being measured on {{file}}',
  noFile: 'To see how good it is on your own customers, open a file that says who left',
  note: 'By the column “{{column}}” of the open file.',
  noteUnknown:
    'By the column “{{column}}” of the open file. Whether the model was trained on this file is not known: if it was, these figures flatter it.',
  how: 'Precision, recall and the counts: {{rows}} with a known outcome. Intervals: bootstrap over {{groups}}.',
  howSampled:
    'Precision, recall and the counts: {{rows}} with a known outcome. The rest, and the intervals: a random sample of {{sample}}, bootstrap over {{groups}}.',
  rows_one: '{{formatted}} row',
  rows_other: '{{formatted}} rows',
  families_one: '{{formatted}} customer',
  families_other: '{{formatted}} customers',
  exact_one: '{{formatted}} distinct row',
  exact_other: '{{formatted}} distinct rows',
  value: 'On this file',
  unscored:
    'The columns of the open file do not fill the inputs of the model yet, so it is not measured on it.',
  none: {
    'no-outcome': 'The file does not say who left. A column such as “Churn” with 0 and 1 would do.',
    'one-class': 'Everybody in the file has the same outcome.',
    'outcome-is-input':
      'The column that says who left fills an input of the model, so figures on this file would flatter it.',
    'trained-on-this-file': 'The model was trained on this file.',
  },
  measures: 'How often it is right',
  matrix: {
    title: 'What it says, and what happened',
    caption: 'Rows of the file by what the model says at its threshold and by what the file says',
    rows: 'Rows',
    flagged: 'Flagged as leaving',
    passed: 'Not flagged',
    left: 'Left',
    stayed: 'Stayed',
    all: 'All rows',
    caught: 'found',
    missed: 'missed',
    falseAlarms: 'false alarms',
    right: 'rightly not flagged',
  },
  line: {
    measured:
      'On this file: of 100 rows the model flags, {{precision}} left; of 100 that left, it finds {{recall}}.',
    seenAll:
      'Nearly all of these rows were in the training file, so this file does not show how good the model is on new customers.',
    seen: 'About {{share}} of these rows were in the training file, so this file does not show how good the model is on new customers.',
    learned: 'The model learned from this file, so it is not measured on it.',
    helpMeasured:
      'Both are measured on this file, whose column “{{column}}” says who left; 95\u00a0% intervals are in brackets.',
  },
}
