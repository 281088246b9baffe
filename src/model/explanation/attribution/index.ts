/**
 * The exact Shapley shares of fitted terms against the training rows (Štrumbelj and Kononenko 2014,
 * Janzing et al. 2020), and the pure evaluator of terms. Terms depend on one, two or at most six
 * features, so the values have a closed form: a main effect is centred on its training mean, a
 * pair's cell holds two shares, a leaf of a symmetric tree holds up to six.
 */
export { attribute } from './attribute'
export { contributionsOf, meanAbsoluteContributions } from './contributions'
export { cellOf } from './evaluate'
export { missingShifts } from './missingShifts'
