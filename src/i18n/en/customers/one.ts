export const one = {
  title: 'Customer {{id}}',
  panel: 'One customer',
  close: 'Close',
  parts: {
    label: 'Parts of the customer',
    why: 'Why',
    helps: 'What helps',
    similar: 'Similar',
  },
  previous: 'Previous customer',
  next: 'Next customer',
  loading: 'Loading the customer',
  start: {
    label: 'Compared with',
    option: {
      typical: 'typical customer',
      stayed: 'those who stayed',
      scope: 'customers in scope',
      customer: 'one customer…',
    },
    row: {
      typical: 'Typical customer',
      stayed: 'Those who stayed',
      scope: 'Customers in scope',
      customer: 'Customer {{id}}',
    },
    level: {
      typical: 'typical customer {{value}}',
      stayed: 'those who stayed {{value}}',
      scope: 'customers in scope {{value}}',
      customer: 'customer {{id}} {{value}}',
    },
    sentence: {
      typical: 'Risk of leaving {{probability}}, against {{risk}} for the typical customer.',
      stayed: 'Risk of leaving {{probability}}, against {{risk}} for those who stayed.',
      scope: 'Risk of leaving {{probability}}, against {{risk}} for the customers in scope.',
      customer: 'Risk of leaving {{probability}}, against {{risk}} for customer {{id}}.',
    },
    words: {
      typical: 'The typical customer leaves with {{risk}} probability.',
      stayed: 'Compared with those who stayed: their typical risk is {{risk}}.',
      scope: 'Compared with the customers in scope: their typical risk is {{risk}}.',
      customer: 'Compared with customer {{id}}, who leaves with {{risk}} probability.',
    },
    id: 'Customer ID',
    nobody: 'No customer {{id}} in this file',
    none: 'Nobody to compare with. The typical customer is shown instead.',
    all_one: '{{of}} customer',
    all_other: '{{of}} customers',
    some_one: '{{known}} of {{of}} customers, whose reasons are known so far',
    some_other: '{{known}} of {{of}} customers, whose reasons are known so far',
  },
  help: {
    about: 'the typical customer and percentage points',
    typical:
      'The typical customer is where the model starts: its log-odds are the mean over the training rows. Its risk is lower than the share of customers who left, because a few customers at very high risk pull that share up.',
    mean: 'The bars start at the mean contributions of these customers, each as their last row. The risk there is that of their mean log-odds: lower than their mean risk, because a few customers at very high risk pull that up.',
    meanRisk:
      'The bars start at the mean contributions of these customers, each as their last row, and so at their mean risk.',
    points:
      'The model adds up contributions in log-odds. In percentage points they are the same contributions, all at one rate: the difference between this customer’s risk and the one that the bars start at, divided by the difference of their log-odds. So they keep their order and sum exactly to the difference; rounded, they may miss it by a tenth or two.',
  },
  findingRaise: '{{feature}} raises the risk most',
  findingLower: '{{feature}} lowers the risk most',
  findingSureRaise: 'The surest reason: {{feature}} raises the risk',
  findingSureLower: 'The surest reason: {{feature}} lowers the risk',
  findingUnsure: 'No single reason here is certain',
  findingNone: 'Nothing sets this customer apart',
  scale: 'Unit of the contributions',
  points: 'Percentage points',
  pointsShort: 'pp',
  logOdds: 'Log-odds',
  thisCustomer: 'this customer {{value}}',
  chart: 'From those compared with to this customer. Arrow keys move along the reasons.',
  customerRow: 'This customer',
  others_one: '{{count}} other',
  others_other: '{{count}} others',
  residual: 'Not assigned yet',
  expand: 'Show all {{count}}',
  fold: 'Show fewer',
  feature: 'Feature',
  missing: 'missing',
  yes: 'yes',
  no: 'no',
  value: 'Value',
  copy: 'Copy in words',
  copied: 'Copied',
  copyFailed: 'The browser does not allow copying. Select the text instead:',
  doubted: 'to be read with care',
  filled_one:
    '{{features}}: empty in this row, so it is taken from another row of the same customer.',
  filled_other:
    '{{features}}: empty in this row, so they are taken from other rows of the same customer.',
  doubt: {
    missingRaise_one:
      '{{features}}: value missing. The model learned that customers without it leave more often.',
    missingRaise_other:
      '{{features}}: values missing. The model learned that customers without them leave more often.',
    missingLower_one:
      '{{features}}: value missing. The model learned that customers without it leave less often.',
    missingLower_other:
      '{{features}}: values missing. The model learned that customers without them leave less often.',
    fewRows:
      '{{features}}: may well be chance, since fewer than {{fewest}} training rows are like this.',
    uncertain: '{{features}}: not certain. It may have no effect at all.',
    againstRise:
      '{{features}}: unexpected. Usually the higher the value, the higher the risk; here it is the other way round.',
    againstFall:
      '{{features}}: unexpected. Usually the higher the value, the lower the risk; here it is the other way round.',
    againstSenseRise:
      '{{features}}: unexpected. A higher value should go with a higher risk; in the data this model learned from, it went with a lower one.',
    againstSenseFall:
      '{{features}}: unexpected. A higher value should go with a lower risk; in the data this model learned from, it went with a higher one.',
  },
  words: {
    first: 'The risk that customer {{id}} leaves is {{probability}}.',
    raises: 'What raises it: {{list}}.',
    lowers: 'What lowers it: {{list}}.',
    others_one: '{{count}} other feature: {{change}}.',
    others_other: '{{count}} other features together: {{change}}.',
  },
}
