import { card } from './modelCard'

export const model = {
  headline: 'Of 100 customers it flags, {{precision}} leave; of 100 who leave, it finds {{recall}}',
  parts: {
    label: 'Parts of the model',
    quality: 'How good',
    groups: 'Groups',
    models: 'Models',
    card: 'Card',
  },
  targets: {
    starting:
      'These targets for precision and recall are where Holdfast starts. Set those your own business needs.',
    trained:
      'The model was trained for these targets for precision and recall. Set those your own business needs.',
    own: 'You set the targets for precision and recall.',
    set: 'Set targets',
    reset: 'Back to {{precision}} and {{recall}}',
  },
  threshold: 'flags from a risk of {{threshold}}',
  thresholdNone: 'flags nobody',
  everybody:
    'So many leave that flagging everybody would meet both targets too: meeting them proves nothing.',
  outOfReach:
    'A precision of {{target}} is out of reach for this model. Its threshold is where precision and recall are best balanced (F1).',
  noSignal:
    'The ROC AUC on customers it had not seen is {{auc}} (95 % interval {{low}} to {{high}}), which does not rule out guessing. So there is no threshold and no risk bands.',
  askedWhenTrained: 'Its threshold was chosen for a precision of {{precision}}.',
  warning: {
    'copies-not-found':
      'Some customers may be in the file twice without being found: of the rows most like each other, {{agree}} have the same outcome, where {{usual}} would be usual. Expect less on new customers than the figures here say.',
  },
  source: {
    shipped: 'comes with Holdfast',
    file: 'opened from a file',
    trained: 'trained here',
  },
  status: {
    loading: 'The model is loading',
    ready: 'The model is ready',
    failed: 'The model could not be loaded',
  },
  empty: 'Its card appears here. You can also open a model that Holdfast has saved.',
  train: 'Train your own model',
  trainOn: 'From the open file: “{{column}}” says who left.',
  trainNoOutcome:
    'From the open file. None of its columns looks like an outcome; you choose the one that says who left.',
  trainNoFile: 'To train your own, open a file with a column that says who left.',
  open: 'Open a model file',
  save: 'Save this model',
  lights: {
    title_one: '{{count}} of {{total}} targets is proven to be met',
    title_other: '{{count}} of {{total}} targets are proven to be met',
    verdict: {
      met: 'met',
      failed: 'not met',
      unproven: 'not proven',
      empty: 'proves nothing',
      measuring: 'being measured',
    },
    interval: '95\u00a0% interval {{low}}–{{high}}',
    flattered: '95\u00a0% interval {{low}}–{{high}}, but repeated customers may flatter it',
    reachesBelow: '95\u00a0% interval {{low}}–{{high}}: measured above, but it may lie below',
    reachesAbove: '95\u00a0% interval {{low}}–{{high}}: measured below, but it may lie above',
    everybody: '{{rate}} leave: flagging everybody would meet both targets too',
    nobody: 'flags nobody',
    atLeast: 'target: {{target}} or more',
    ms: '{{value}}\u00a0ms',
    points: '{{points}}\u00a0pp',
    measuring: 'being measured on this computer',
    notMeasured: 'could not be measured here',
    explains: {
      name: 'Explains itself',
      help: 'Every answer comes with the exact contribution of each feature, and these add up to the risk. They are part of the model, not an estimate made afterwards. This is the largest gap between the sum and the risk; it is rounding.',
      detail_one: 'largest gap between risk and sum of reasons, {{formatted}} prediction just now',
      detail_other:
        'largest gap between risk and sum of reasons, {{formatted}} predictions just now',
      target: 'target: at most {{limit}}',
    },
    latency: {
      name: 'Answers at once',
      help: 'One customer, scored and explained, from the page to the background process and back. 99 of 100 answers are faster than this (p99), measured on this computer while you read.',
      detail_one: 'p99 of {{formatted}} prediction; median {{median}}, slowest {{slowest}}',
      detail_other: 'p99 of {{formatted}} predictions; median {{median}}, slowest {{slowest}}',
      target: 'target: less than {{limit}}',
    },
  },
  card,
  quality: {
    title: 'What to expect of new customers',
    measure: 'Measure',
    interval: '95 % interval',
    scale: '0 to 1',
    naive: 'Split by rows',
    repeated: ', repeated {{repeats}} ×',
    widened: 'They are widened for the luck of the rows that each fit learns from.',
    byCustomer: 'One row each',
    protocol: {
      families:
        'Measured on customers the model had not seen: {{folds}} folds{{repeated}}, all rows of one customer in the same fold, and the threshold chosen without the fold it is tested on. Intervals: {{bootstrap}} bootstrap samples of whole customers.',
      exact:
        'Measured on rows the model had not seen: {{folds}} folds{{repeated}}, rows that are equal but for the ID in the same fold, and the threshold chosen without the fold it is tested on. Copies that differ a little may still be on both sides. Intervals: {{bootstrap}} bootstrap samples of whole groups.',
      none: 'Measured on random folds of rows ({{folds}}{{repeated}}): copies of one customer may be on both sides of a split, so these figures may flatter the model. Intervals: {{bootstrap}} bootstrap samples.',
    },
  },
  metric: {
    auc: {
      name: 'ROC AUC',
      help: 'The chance that a customer who left has a higher risk than one who stayed. 0.5 is guessing, 1 is perfect order.',
    },
    averagePrecision: {
      name: 'Average precision',
      help: 'Precision over all thresholds, weighted by the gain in recall. Guessing gives the churn rate.',
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
      help: 'The largest share of those who leave that can be found while 70\u00a0% of the flagged do leave.',
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
    title: 'Predicted risk and what happened differ by {{points}}\u00a0pp',
    subtitle: 'Out-of-fold. The area of a dot is its number of customers.',
    picture: 'Share that left against predicted risk, in groups. The table holds the numbers.',
    group: 'Group',
    rest: 'Dots on the dashed line: what happens is what was predicted',
    ideal: 'as predicted',
    slope: {
      bold: 'Slope {{slope}}: below 1, the risks are too extreme.',
      right: 'Slope {{slope}}; 1 is perfect.',
      timid: 'Slope {{slope}}: above 1, the risks are too cautious.',
    },
    predicted: 'Predicted risk',
    observed: 'Share that left',
    customers: 'Customers',
    dot_one: 'Predicted {{predicted}}, left {{observed}} of {{formatted}} customer',
    dot_other: 'Predicted {{predicted}}, left {{observed}} of {{formatted}} customers',
  },
  features: {
    title_one: 'It uses {{count}} feature',
    title_other: 'It uses {{count}} features; “{{feature}}” matters most',
    feature: 'Feature',
    importance: 'Importance',
    importanceHelp:
      'The mean size of the feature’s contribution over the training customers, in log-odds. It says how much the model uses a feature, not that the feature causes churn.',
    role: 'What you can do',
    values: 'Values in the training data',
    distribution: 'Distribution',
    distributionOf: 'Distribution of {{feature}} in the training data',
    missing: 'Missing',
    typical: { number: 'median {{value}}', category: 'most often {{value}}' },
  },
  role: {
    lever: 'you can change it',
    context: 'you cannot change it',
    outcome: 'it follows from leaving',
    of: 'What you can do about {{feature}}',
  },
  kind: {
    additive: 'Explainable boosting: the sum of one curve for each feature.',
    pairs:
      'Explainable boosting: the sum of one curve for each feature and of a few pairs of features.',
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
    average: 'Risk of the typical customer',
    date: 'Trained',
    version: 'Version',
    versionIs: '{{name}} {{version}}, trainer {{trainer}}, random seed {{seed}}',
    sha256: 'SHA-256 of the training file',
    note: 'Note',
  },
  health: {
    healthy: 'Scoring works in the background',
    idle: 'Nothing runs in the background',
    workers_one: '{{formatted}} background process',
    workers_other: '{{formatted}} background processes',
    restarts_one: 'Replaced after a failure: {{formatted}} time',
    restarts_other: 'Replaced after a failure: {{formatted}} times',
    simd: 'WebAssembly with SIMD',
    noSimd: 'WebAssembly has not started yet',
    offline: 'Works without a network',
    online: 'Needs the network until it is stored for offline use',
  },
}
