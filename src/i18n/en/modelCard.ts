/** The measured part of the model's card. */
export const card = {
  repeats: {
    effect: {
      flatters: 'A split by rows would promise {{difference}} more ROC AUC',
      same: 'A split by rows gives the same ROC AUC',
      lower: 'A split by rows gives, by chance, {{difference}} less ROC AUC',
    },
    kept: { families: 'By customer', exact: 'By distinct row', none: 'Value' },
    title: {
      families: 'Each customer stays on one side',
      exact: 'Equal rows stay on one side',
      none: 'Repeated customers were not looked for',
    },
    why: {
      families:
        'The {{rows}} rows of the file belong to {{families}} customers. In a split by rows, the model learns from one row of a customer and is asked about another, so it answers from memory. In a split by customer, all rows of one customer stay on one side.',
      exact:
        'Only rows that are equal but for the ID were kept together: {{rows}} rows, {{families}} of them distinct. Copies that differ a little may still be on both sides of a split, so the truth about new customers may be lower.',
      none: 'Rows were dealt to the folds one by one. If the file repeats customers, the model was asked about customers it had already seen, and every figure here flatters it.',
    },
    trust: {
      flatters:
        'For new customers, expect the figures in bold. The other column only shows how far repeated customers flatter a model.',
      same: 'The two agree, so repeats do not decide how good the model looks.',
      lower: 'Such a difference comes from the luck of the folds, not from repeats.',
    },
  },
  charts: {
    title: 'How well it separates those who leave',
    note: 'From predictions for customers the model had not seen. Point at a line, or move along it with the arrow keys, to read exact values.',
    absent: 'This model was saved without its curves. Train it again to see all of them.',
    threshold: 'threshold {{threshold}}',
  },
  roc: {
    title:
      'Of a customer who left and one who stayed, the one who left has the higher risk in {{share}} of pairs',
    subtitle: 'ROC: how many who stay are flagged to find those who leave.',
    picture: 'ROC curve. Arrow keys move along it.',
    x: 'Flagged among those who stay, %',
    y: 'Found among those who leave, %',
    reading: 'Flagging {{wrong}} of those who stay finds {{found}} of those who leave',
    rest: 'At the threshold: {{wrong}} of those who stay are flagged, {{found}} of those who leave are found',
    guessing: 'guessing',
    area: 'AUC {{auc}}',
  },
  precisionRecall: {
    title: 'It can find {{recall}} of those who leave while {{precision}} of the flagged do leave',
    subtitle:
      'Precision and recall: the more of those who leave it finds, the more who stay it flags.',
    picture: 'Precision-recall curve. Arrow keys move along it.',
    x: 'Recall: found among those who leave, %',
    y: 'Precision: leave among the flagged, %',
    reading: 'Finding {{recall}} of those who leave, {{precision}} of the flagged do leave',
    rest: 'At the threshold: {{recall}} of those who leave are found, {{precision}} of the flagged do leave',
    required: 'target',
    guessing: 'guessing, {{rate}}',
  },
  gain: {
    title: 'The riskiest {{share}} contain {{captured}} of those who leave',
    subtitle: 'Cumulative gain: how far a contact list of a given length reaches.',
    picture: 'Cumulative gain curve. Arrow keys move along it.',
    x: 'Riskiest customers, % of all',
    y: 'Found among those who leave, %',
    reading: 'The riskiest {{share}} contain {{captured}} of those who leave',
    rest: 'At the threshold: {{share}} of all are flagged; they contain {{captured}} of those who leave',
    guessing: 'at random',
    perfect: 'perfect',
  },
  lift: {
    title: 'The riskiest {{share}} leave {{lift}} times as often as customers at large',
    subtitle: 'Lift: the rate of leaving among the riskiest, relative to all.',
    picture: 'Lift curve. Arrow keys move along it.',
    x: 'Riskiest customers, % of all',
    y: 'Leave, times the churn rate',
    reading: 'The riskiest {{share}} leave {{lift}} times as often as customers at large',
    rest: 'At the threshold: {{share}} of all are flagged; they leave {{lift}} times as often as customers at large',
    average: 'churn rate',
  },
  rival: {
    'base-rate': {
      name: 'Base rate',
      than: 'the base rate',
      help: 'Gives every customer the churn rate: what you know without a model.',
    },
    'single-rule': {
      name: 'Best single rule',
      than: 'the best single rule',
      help: 'The yes-or-no question about one feature that separates best, found again inside every training fold.',
    },
    'logistic-regression': {
      name: 'Logistic regression',
      than: 'logistic regression',
      help: 'The classic linear model, fitted and tested on the same folds.',
    },
  },
  baselines: {
    title: 'Of the simpler methods, {{rival}} does best: {{auc}} ROC AUC',
    note: 'Every line was measured on the same folds.',
    means: 'Method',
    own: 'This model',
  },
  comparison: {
    better: 'Better than {{rival}} by {{difference}} ROC AUC',
    worse: 'Worse than {{rival}} by {{difference}} ROC AUC',
    unclear: 'No measurable difference from {{rival}}',
    auc: {
      better:
        'Better than {{rival}} by {{difference}} ROC AUC (95\u00a0% interval {{low}} to {{high}}; DeLong {{p}}).',
      worse:
        'Worse than {{rival}} by {{difference}} ROC AUC (95\u00a0% interval of the difference {{low}} to {{high}}; DeLong {{p}}).',
      unclear:
        'No measurable difference from {{rival}}: the ROC AUC differs by {{difference}} (95\u00a0% interval {{low}} to {{high}}, which includes zero; DeLong {{p}}).',
    },
    mcnemar_one:
      'At the thresholds, only this model is right about {{onlyThis}} row, only the other about {{onlyRival}} (McNemar {{p}}).',
    mcnemar_other:
      'At the thresholds, only this model is right about {{onlyThis}} rows, only the other about {{onlyRival}} (McNemar {{p}}).',
    p: 'p\u00a0=\u00a0{{p}}',
    pBelow: 'p\u00a0<\u00a0{{p}}',
    note: 'Both models answered for the same customers on the same folds.',
    about: 'comparison of two models',
    help: 'The interval resamples whole customers. DeLong’s test compares the AUC, McNemar’s the right decisions; both treat rows as independent, so where customers repeat, trust the interval.',
  },
  kinds: {
    additive: 'Curves',
    pairs: 'Curves and pairs',
    deep: 'Symmetric trees',
    kind: 'Kind',
    taken: 'this model',
    error: 'Above the lowest',
    errorHelp:
      'How far the logarithmic loss lies above the lowest, with the standard error of that difference over customers. The AUC here is the mean over single folds; elsewhere on this page it is measured over all folds together, which differs a little.',
    title: {
      chosen: 'The simplest kind that is as good as the best',
      notFollowed: 'The kind was chosen against the measurement',
      given: 'Only one kind was tried',
    },
    why: {
      chosen:
        '“{{kind}}” is the simplest within one standard error of the lowest logarithmic loss, that of “{{best}}”.',
      best: '“{{kind}}” is the simplest kind, and no other has a lower logarithmic loss.',
      notFollowed:
        '“{{byRule}}” is the simplest within one standard error of the lowest logarithmic loss, but “{{kind}}” was asked for.',
      given: '“{{kind}}” was asked for, so no other kind was measured.',
    },
  },
  byRows: {
    title: {
      several: 'It does worse for customers with several rows',
      one: 'It does worse for customers with one row',
      alike: 'Customers with several rows and with one, apart',
    },
    note: 'Measured as the figures above. Worse means that the whole 95 % interval lies below the value over all customers.',
    customers: 'Customers',
    several: 'With several rows',
    one: 'With one row',
  },
  groups: {
    title_one: 'It does worse in {{formatted}} of {{total}} groups of customers',
    title_other: 'It does worse in {{formatted}} of {{total}} groups of customers',
    titleNone_one: 'It does worse in none of {{total}} groups of customers',
    titleNone_other: 'It does worse in none of {{total}} groups of customers',
    note: 'Worse means that the whole 95\u00a0% interval lies below the value over all customers. By chance alone, about one figure in forty would be marked. Within a group the feature itself no longer tells customers apart, so groups of a strong feature have a lower AUC. Precision and recall are at the same threshold for all; where few leave, both are harder to reach.',
    by: 'Groups by',
    weakerCount_one: '{{formatted}} worse',
    weakerCount_other: '{{formatted}} worse',
    rows: 'Rows',
    families: { families: 'Customers', exact: 'Distinct rows' },
    left: 'Left',
    all: 'All customers',
    missing: 'not known',
    tooFew: 'too few',
    weaker: 'worse',
  },
}
