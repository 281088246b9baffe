/** Models that Holdfast did not train: their card and their explanations. */
export const foreign = {
  headline: 'It is not known yet how good this model is',
  measured:
    'On this file: of 100 rows it flags, {{precision}} left; of 100 that left, it finds {{recall}}',
  below: '{{title}} · opened from a file · flags from a risk of {{threshold}}',
  quality:
    'How often this model is right is not known. It flags customers from a risk of {{threshold}} on.',
  facts: {
    title: 'What is known of it',
    explains: 'Reasons',
    method: {
      tree: 'Exact: interventional Shapley values of its trees, against up to 200 rows of the open file.',
      linear: 'Exact: the closed form of a linear model, against up to 200 rows of the open file.',
      permutation:
        'Estimated: its form allows no exact values, so they are sampled by permutations, against up to 200 rows of the open file, each with its interval.',
    },
    space: {
      'log-odds': 'They add up in log-odds.',
      probability: 'They add up in probability: each is in percentage points.',
    },
    trees_one: '{{formatted}} tree.',
    trees_other: '{{formatted}} trees.',
    operators: 'Operators',
    producer: 'Written by',
    producerUnknown: 'The file does not say.',
    inputsName: 'Inputs',
    inputs_one: '{{formatted}} number',
    inputs_other: '{{formatted}} numbers',
    grouped: '{{inputs}}, which are {{features}}',
    features_one: '{{formatted}} feature of a customer',
    features_other: '{{formatted}} features of a customer',
    class: 'Class that means “left”',
    unknownText:
      'Not known: what it was trained on, how it was validated, and how sure its probabilities are.',
    groups: 'Treat one-hot columns as one feature',
    groupsNote: 'Columns such as “Plan_Basic” and “Plan_Pro” count together as “Plan”.',
  },
  warnings: {
    title: 'To keep in mind',
    'sigmoid-added':
      'The model gives raw scores, not probabilities. The logistic function that turns them into probabilities was added here.',
    'zipmap-removed':
      'The last step of the file packs probabilities in a way that browsers cannot read. It was left out; the numbers are the same.',
    'missing-routing-unknown':
      'The file treats every missing value alike, as some converters do by mistake. Risks of customers with missing values may differ from the original model’s; check them against your own scores.',
    'label-ignored':
      'The model’s own yes or no contradicts its probabilities, a known fault of converters. Only the probabilities are used.',
    'names-unknown':
      'The file does not name its inputs: they are called x1, x2, … in order. Choose on the mapping screen which column fills which.',
    'class-assumed':
      'Which class means “left” is assumed. If the risks look upside down, choose the other one.',
    'missing-filled':
      'The model gives no answer where a number is missing. The median of the sampled rows takes its place.',
  },
  names: {
    apply: 'Name the inputs after the columns of {{file}}',
    fit: 'With its categories written as one-hot columns, the file’s columns fit the inputs one by one: {{names}}',
  },
  inputsTable: {
    title_one: 'It uses {{formatted}} feature',
    title_other: 'It uses {{formatted}} features',
    weighs: 'It uses {{features}}; “{{feature}}” matters most here',
    feature: 'Feature',
    inputs: 'Inputs',
    importance: 'Mean size of its contribution',
    note: 'Over the rows of the open file that reasons are measured against.',
    number: 'number',
    category: 'one of {{values}}',
  },
  reasons: {
    typical:
      'The typical customer here is the model’s mean over up to 200 rows drawn from the open file: the model comes with no training data to compare with.',
    points:
      'This model is explained in probability: each bar is a contribution in percentage points, with no conversion, and together they lead from the typical customer to this one.',
    noLogOdds:
      'This model adds up in probability, not in log-odds, so its contributions exist in percentage points only.',
  },
  sampling: {
    line_one:
      'Estimated from {{formatted}} permutation: each bar within {{widest}}, {{residual}} not assigned',
    line_other:
      'Estimated from {{formatted}} permutations: each bar within {{widest}}, {{residual}} not assigned',
    about: 'estimated contributions',
    help: 'The model’s form allows no exact contributions. They are estimated by putting the customer’s values in place of another customer’s in random order, again and again. The thin lines are 95\u00a0% intervals and shrink with every permutation.',
    stop: 'Stop',
  },
  drivers: {
    title: 'This model has no curves to draw',
    text: 'Only a model trained in Holdfast has curves of single features: they are the model itself. This one gives reasons for each customer, and its card shows how much each feature matters.',
    customers: 'See the customers and their reasons',
    card: 'See the model’s card',
  },
}
