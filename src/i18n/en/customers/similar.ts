export const similar = {
  stayed: 'The most similar customers who stayed',
  lowRisk: 'The most similar customers at low risk',
  noteStayed_one: 'Of {{looked}} customer who stayed.',
  noteStayed_other: 'Of {{looked}} customers who stayed.',
  noteLowRisk_one: 'The file does not tell who stayed. Of {{looked}} customer at low risk.',
  noteLowRisk_other: 'The file does not tell who stayed. Of {{looked}} customers at low risk.',
  drawn: 'Looked at: {{looked}} of them, taken evenly from the whole file.',
  nobody: 'There is nobody to compare with.',
  differs: 'What differs',
  equal: 'Nothing the model uses',
  here: '(here {{value}})',
  more_one: 'and {{count}} other feature',
  more_other: 'and {{count}} other features',
  how_one:
    'By Gower’s distance over the {{count}} feature of the model that the file fills: the difference as a share of the range; a missing value counts as different.',
  how_other:
    'By Gower’s distance over the {{count}} features of the model that the file fills, all counted alike: numbers by their difference as a share of the range, categories as equal or not; a missing value counts as different.',
}
