import type { ConcernCode } from '../../contracts'

const concern: Record<ConcernCode, string> = {
  'predicts-alone':
    'By itself it nearly always tells who left (ROC AUC {{auc}}). Such a column is usually filled in when the customer leaves.',
  'predicts-with':
    'The days between it and “{{column}}” nearly always tell who left (ROC AUC {{auc}}): it was probably written down when the customer left.',
  'missing-tells':
    'Whether it is filled in nearly always tells who left (ROC AUC {{auc}}): it was probably filled in, or cleared, when the customer left.',
  'filled-after':
    '{{share}} of the customers for whom it is filled in left: it was probably filled in when they left.',
  'emptied-after':
    '{{share}} of the customers for whom it is empty left: it was probably cleared when they left.',
  name: 'Judging by its name, it is filled in when a customer leaves.',
  scored: 'A model wrote it when it scored this file.',
  id: 'An ID only names a customer; it says nothing about others.',
  text: 'Free text: nearly every cell is different.',
  'too-many-values':
    'It has {{values}} different texts; up to {{limit}} can be told apart. Group them into fewer.',
  'rare-values': 'Nearly every text occurs in only a few rows, too few to learn from.',
  constant: 'It has one value in every row.',
  empty: 'It is empty.',
}

export const training = {
  title: 'A model can learn from {{left}} customers who left and {{stayed}} who stayed',
  titleOpen: 'Choose the column that says who left',
  below: 'From {{file}}. Everything is computed on this computer.',
  train: 'Train the model',
  back: 'Back to the model',
  checking: 'The columns are being checked',
  outcome: {
    title: 'Who left',
    column: 'Column that says who left',
    choose: 'Choose a column',
    likely: 'Columns with few values',
    others: 'Other columns',
    value: 'Value',
    rows: 'Rows',
    share: 'Share',
    meaning: 'Means',
    left: 'left',
    stayed: 'stayed',
    unknown: 'not counted',
    meaningOf: 'What “{{value}}” means',
    missing: 'empty cells',
    filled: 'filled cells',
    tooMany:
      '“{{column}}” has {{distinct}} different values. An outcome has a few, such as 0 and 1; choose another column.',
    oneValue:
      '“{{column}}” has only one value, “{{value}}”. Learning needs customers who left and customers who stayed.',
    noValue: '“{{column}}” is empty. Choose another column.',
  },
  id: 'ID column',
  noId: 'none',
  name: 'Name of the model',
  targets: {
    title: 'What you ask of it',
    note: 'It flags as many of those who leave as it can while this share of the flagged do leave. Its card tells whether both are reached.',
  },
  days: 'Dates are learned in days: to this day, and from one date to another.',
  notes: {
    title: 'Before you train',
    blank: {
      stayed:
        'Customers with an empty cell in “{{column}}” are taken to have stayed. If that is not so, choose what empty cells mean.',
      left: 'Customers with an empty cell in “{{column}}” are taken to have left. If that is not so, choose what empty cells mean.',
    },
    few: 'Only {{left}} customers left. The figures will have wide intervals; with 200 or more they are narrower.',
    most: '{{share}} of the customers left. If that is not so, choose another value as “left”.',
    families:
      '{{rows}} rows belong to about {{families}} customers: some have several rows. All rows of one customer stay in the same fold, so the figures are honest; a split by rows would flatter them.',
    unknown_one: '{{formatted}} row without a known outcome takes no part.',
    unknown_other: '{{formatted}} rows without a known outcome take no part.',
    sampled:
      'The columns were judged by {{rows}} rows of the file; the model learns from all of them.',
  },
  columns: {
    title: 'It learns from {{used}} of {{all}} columns',
    about:
      'Uncheck what is not known before a customer leaves. “Alone” is the ROC AUC of the column by itself, out-of-fold: at 0.5 it tells nothing, at 1 everything.',
    use: 'Use',
    useColumn: 'Use {{column}}',
    column: 'Column',
    kind: 'Kind',
    role: 'What you can do',
    direction: 'As it rises, the risk',
    directionHelp:
      'If you know that the risk only rises, or only falls, with a number, say so: the curve then goes no other way. Otherwise a direction that the data suggest is kept only where customers not seen in training are foretold better with it.',
    missing: 'Missing',
    alone: 'Alone',
    reset: 'As proposed',
    more_one: 'Show {{formatted}} more column',
    more_other: 'Show {{formatted}} more columns',
    idOut: 'Chosen as the ID.',
  },
  direction: {
    of: 'How the risk may change as {{column}} rises',
    data: 'as the data show',
    increasing: 'only rises',
    decreasing: 'only falls',
    none: 'either way',
  },
  concern,
  blocked: {
    tooFew:
      'Only {{count}} customers {{side}}; learning needs at least {{limit}} of each. Add more customers to the file.',
    side: { left: 'left', stayed: 'stayed' },
    noColumns: 'No column is checked. Check at least one to learn from.',
  },
  progress: {
    title: 'Learning from {{file}}',
    seconds_one: 'about {{formatted}} second left',
    seconds_other: 'about {{formatted}} seconds left',
    minutes_one: 'about {{formatted}} minute left',
    minutes_other: 'about {{formatted}} minutes left',
    soon: 'nearly done',
    bar: 'Training',
    fold: 'fold {{at}} of {{total}}',
    step: {
      families: 'Looking for customers in several rows',
      compare: 'Comparing kinds of model',
      validate: 'Measuring the model against simpler ones',
      fit: 'Fitting the model to all customers',
      finish: 'Describing the model',
    },
    kind: { additive: 'curves only', pairs: 'curves and pairs', deep: 'trees' },
  },
  curve: {
    heading: 'Learning curve',
    title: 'Error on customers held out: {{loss}} after {{rounds}} rounds',
    waiting: 'Error on customers held out',
    subtitle:
      'Logarithmic loss of the fit now running, out-of-fold; one line for each random sample. Knowing only the churn rate: {{guess}}.',
    subtitleWaiting: 'The learning curve appears with the first rounds of boosting.',
    picture: 'Learning curve. Arrow keys move along it.',
    rounds: 'rounds of boosting',
    round: 'Round',
    loss: 'Logarithmic loss',
  },
  done: {
    title: '“{{title}}” has learned from {{file}}, and the file is scored with it',
    text: 'Below is its card, measured on customers it had not seen. Save it to use it elsewhere; on this computer it stays among your models.',
    customers: 'See the customers',
    save: 'Save this model',
  },
  offer: 'Train a model of your own',
  offerText: '“{{column}}” says who left: a model of these customers can be trained.',
}
