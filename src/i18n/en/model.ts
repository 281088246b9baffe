export const model = {
  headline:
    '{{precision}} of the customers it flags do leave; it finds {{recall}} of those who leave',
  threshold: 'flags from a risk of {{threshold}}',
  source: {
    shipped: 'comes with Holdfast',
    file: 'opened from a file',
    trained: 'trained here; save it to keep it',
  },
  status: {
    loading: 'The model is loading',
    ready: 'The model is ready',
    failed: 'The model could not be loaded',
  },
  empty: 'Its card appears here. You can also open a model that Holdfast has saved.',
  train: 'Train a model on this file',
  trainOn: 'Learns from “{{column}}”, where {{positive}} means left.',
  trainNoOutcome:
    'The open file has no outcome column. Open one that says who left, such as a column “Churn” with 0 and 1.',
  trainNoFile: 'To train your own, open a file with a column that says who left.',
  open: 'Open a model file',
  save: 'Save this model',
  quality: {
    title: 'How good it is',
    measure: 'Measure',
    value: 'Value',
    interval: '95 % interval',
    scale: '0 to 1',
    naive: 'Row-wise folds',
    naiveNote:
      'Row-wise folds are what most write-ups report. They put copies of one customer on both sides of a split, so the model is asked what it has already seen. They stand here for comparison only.',
    repeated: ', repeated {{repeats}} ×',
    protocol: {
      families:
        'Measured on customers the model had not seen: {{folds}} folds{{repeated}}, all rows of one customer family in the same fold, and the threshold chosen without the fold it is tested on. Intervals: {{bootstrap}} bootstrap samples over families.',
      exact:
        'Measured on rows the model had not seen: {{folds}} folds{{repeated}}, rows that are equal but for the ID in the same fold, and the threshold chosen without the fold it is tested on. Copies that differ a little may still stand on both sides. Intervals: {{bootstrap}} bootstrap samples over groups.',
      none: 'Measured by random row-wise folds ({{folds}}{{repeated}}): copies of one customer may stand on both sides of a split, so these figures may flatter. Intervals: {{bootstrap}} bootstrap samples.',
    },
  },
  metric: {
    auc: {
      name: 'ROC AUC',
      help: 'The chance that a customer who left has a higher risk than one who stayed. 0.5 is guessing, 1 is perfect order.',
    },
    averagePrecision: {
      name: 'Average precision',
      help: 'Precision averaged over all thresholds, weighted by the gain in recall. Guessing gives the churn rate.',
    },
    precision: {
      name: 'Precision',
      help: 'Of the customers flagged at the threshold, the share that left.',
    },
    recall: {
      name: 'Recall',
      help: 'Of the customers who left, the share flagged at the threshold.',
    },
    recallAtPrecision70: {
      name: 'Recall at precision 0.70',
      help: 'The most leavers that can be found while 70 % of the flagged do leave.',
    },
    brier: {
      name: 'Brier score',
      help: 'The mean squared distance between risk and outcome. 0 is perfect, lower is better.',
    },
    logLoss: {
      name: 'Logarithmic loss',
      help: 'Punishes confident mistakes most. 0 is perfect, lower is better.',
    },
  },
  calibration: {
    title: 'Predicted risk and what happened differ by {{points}} pp on average',
    subtitle: 'Out-of-fold. The area of a dot is its number of customers.',
    picture: 'Share that left against predicted risk, in groups. The table holds the numbers.',
    predicted: 'Predicted risk',
    observed: 'Share that left',
    customers: 'Customers',
    dot_one: 'Predicted {{predicted}}, left {{observed}} of {{formatted}} customer',
    dot_other: 'Predicted {{predicted}}, left {{observed}} of {{formatted}} customers',
  },
  features: {
    title_one: 'It looks at {{count}} feature',
    title_other: 'It looks at {{count}} features; “{{feature}}” weighs most',
    feature: 'Feature',
    importance: 'Importance',
    importanceHelp:
      'The mean size of the feature’s contribution over the training customers, in log-odds. It says how much the model uses a feature, not that the feature causes churn.',
    role: 'Role',
    values: 'Values in training',
    distribution: 'Distribution',
    distributionOf: 'Distribution of {{feature}} in training',
    missing: 'Missing',
    typical: { number: 'median {{value}}', category: 'most often {{value}}' },
  },
  role: { lever: 'you can act on it', context: 'background', outcome: 'a consequence' },
  kind: {
    additive: 'Explainable boosting: a sum of one curve a feature.',
    pairs: 'Explainable boosting: a sum of one curve a feature and of a few pairs of features.',
    deep: 'Boosted symmetric trees.',
  },
  facts: {
    title: 'What it is',
    kind: 'Kind',
    terms_one: '{{formatted}} term.',
    terms_other: '{{formatted}} terms.',
    trainedOn: 'Trained on',
    families: {
      families_one: '{{formatted}} distinct customer',
      families_other: '{{formatted}} distinct customers',
      exact: '{{formatted}} of them different in more than the ID',
      none: 'copies of customers not looked for',
    },
    outcome: 'Outcome',
    outcomeIs: '{{column}} = {{positive}}, {{rate}} of the rows',
    average: 'Average customer’s risk',
    date: 'Trained',
    version: 'Version',
    versionIs: '{{name}} {{version}}, trainer {{trainer}}, seed {{seed}}',
    sha256: 'SHA-256 of the training file',
    note: 'Note',
  },
  health: {
    healthy: 'The workers are healthy',
    idle: 'No worker is running',
    workers_one: '{{formatted}} scoring worker',
    workers_other: '{{formatted}} scoring workers',
    restarts_one: 'Replaced after a failure: {{formatted}} time',
    restarts_other: 'Replaced after a failure: {{formatted}} times',
    simd: 'WebAssembly with SIMD',
    noSimd: 'WebAssembly has not started yet',
    offline: 'Works without a network',
    online: 'Needs the network until it is stored for offline use',
  },
}
