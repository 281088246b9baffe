/**
 * Two models on the same rows. The AUC difference is bootstrapped over families; DeLong (1988, in
 * the fast form of Sun and Xu 2014) and McNemar assume independent rows and so use one seeded
 * random row a family.
 */
export { compareModels } from './compare'
export { ascending, type Placements, placements } from './delong'
